/** Reads the evidence from databases, topics and mails, once the system is at rest. */
package dev.orderly.chaos.check.reading;
