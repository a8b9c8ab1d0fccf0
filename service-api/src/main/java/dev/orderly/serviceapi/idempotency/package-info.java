/** Requests that may be repeated: the Idempotency-Key and the answers kept for it. */
package dev.orderly.serviceapi.idempotency;
