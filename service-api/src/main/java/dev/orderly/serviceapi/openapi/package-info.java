/** What the API documents say of all operations alike. */
package dev.orderly.serviceapi.openapi;
