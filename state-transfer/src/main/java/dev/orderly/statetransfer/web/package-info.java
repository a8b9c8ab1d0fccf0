/** The conventions that every service's HTTP API keeps: answers, problems, versions, idempotency, freshness. */
package dev.orderly.statetransfer.web;
