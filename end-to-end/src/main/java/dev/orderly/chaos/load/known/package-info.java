/** What the callers know of the system from its answers; enough to choose sensible actions, and often out of date. */
package dev.orderly.chaos.load.known;
