/** Measures the speed of the running system, compared with limits measured in the same run. */
package dev.orderly.benchmarks;
