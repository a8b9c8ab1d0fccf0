/** Loads the running system, injects faults into it, and checks that nothing was lost: {@code ./orderly chaos}. */
package dev.orderly.chaos;
