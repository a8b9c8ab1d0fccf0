/** The JSON conventions of the API and the topics. */
package dev.orderly.serviceapi.json;
