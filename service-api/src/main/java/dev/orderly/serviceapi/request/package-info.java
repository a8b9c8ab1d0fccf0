/** What a request must be before a resource gets it, and who makes it. */
package dev.orderly.serviceapi.request;
