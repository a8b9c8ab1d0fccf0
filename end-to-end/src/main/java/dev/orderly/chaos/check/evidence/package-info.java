/** What was read from the system, as plain records. */
package dev.orderly.chaos.check.evidence;
