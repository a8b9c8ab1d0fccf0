/** Forgetting a customer: what a service declares for it, and the acknowledgement it publishes. */
package dev.orderly.serviceapi.erasure;
