/**
 * What benchmarks do to the running system: products, customers, and orders by concurrent callers, and the processor
 * time that takes.
 */
package dev.orderly.benchmarks.load;
