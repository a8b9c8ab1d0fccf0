/** Text that people write: normalised as it is read, and legible. */
package dev.orderly.serviceapi.text;
