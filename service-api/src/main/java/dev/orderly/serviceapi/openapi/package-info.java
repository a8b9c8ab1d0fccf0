/** What the API documents say about all operations. */
package dev.orderly.serviceapi.openapi;
