/** How a service's log is written. */
package dev.orderly.serviceapi.logging;
