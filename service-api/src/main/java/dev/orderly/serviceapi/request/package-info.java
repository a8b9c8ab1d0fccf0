/** Checks on a request before it reaches a resource, and its caller. */
package dev.orderly.serviceapi.request;
