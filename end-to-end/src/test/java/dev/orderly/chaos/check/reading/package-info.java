/** Checks how evidence is read. */
package dev.orderly.chaos.check.reading;
