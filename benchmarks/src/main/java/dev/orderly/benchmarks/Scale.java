package dev.orderly.benchmarks;

/**
 * How much of everything is measured.
 *
 * @param samples of a time
 * @param orders of a rate
 * @param rows in an outbox and in a replica
 * @param concurrency callers at once
 */
record Scale(int samples, int orders, int rows, int concurrency) {}
