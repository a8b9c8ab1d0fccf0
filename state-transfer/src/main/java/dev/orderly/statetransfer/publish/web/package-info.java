/** What this service publishes, over HTTP: how much waits, what replicas are compared with, and sending again. */
package dev.orderly.statetransfer.publish.web;
