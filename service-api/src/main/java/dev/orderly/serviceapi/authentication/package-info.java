/** Who calls: verified tokens. */
package dev.orderly.serviceapi.authentication;
