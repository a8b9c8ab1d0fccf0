/**
 * Measures the speed of the running system, compared with limits measured in the same run: the command, and the
 * benchmarks of one class each.
 */
package dev.orderly.benchmarks;
