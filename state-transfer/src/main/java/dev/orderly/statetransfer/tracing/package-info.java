/** One trace from the HTTP request to the last replica. */
package dev.orderly.statetransfer.tracing;
