/** An entity's version in answers and requests: entity tags and If-Match (RFC 9110). */
package dev.orderly.serviceapi.version;
