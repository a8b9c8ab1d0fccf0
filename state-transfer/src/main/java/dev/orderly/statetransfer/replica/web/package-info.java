/** The replicas over HTTP: their state for operators, their age on answers, and waiting for a version. */
package dev.orderly.statetransfer.replica.web;
