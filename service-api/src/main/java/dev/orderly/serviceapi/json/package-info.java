/** How everything is written as JSON, in the API as on the topics. */
package dev.orderly.serviceapi.json;
