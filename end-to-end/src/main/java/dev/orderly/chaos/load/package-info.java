/**
 * What customers and staff do while faults are injected, and the log of their calls. Packages below build on one another:
 * {@code calling}, {@code known}, {@code actions}, {@code running}; the last one has the {@code Load}.
 */
package dev.orderly.chaos.load;
