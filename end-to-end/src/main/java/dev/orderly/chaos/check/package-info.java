/** Checks after a run that nothing was lost, doubled or mixed up, from what can be read from outside. */
package dev.orderly.chaos.check;
