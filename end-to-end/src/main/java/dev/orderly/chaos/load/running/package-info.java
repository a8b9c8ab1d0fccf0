/** The load as a whole: prepared, started, paused, and stopped. */
package dev.orderly.chaos.load.running;
