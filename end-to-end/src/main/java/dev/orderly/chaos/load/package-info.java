/** What customers and staff do while faults are injected, and the log of their calls. */
package dev.orderly.chaos.load;
