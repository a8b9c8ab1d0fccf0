package dev.orderly.benchmarks;

/**
 * The sizes of the measurements.
 *
 * @param samples of a time
 * @param orders of a rate
 * @param rows in an outbox and in a replica
 * @param concurrency concurrent callers
 */
record Scale(int samples, int orders, int rows, int concurrency) {}
