package dev.orderly.benchmarks.measurement;

import java.util.List;

/**
 * The sizes of the measurements.
 *
 * @param samples of a time
 * @param orders of a rate
 * @param rows in an outbox and in a replica
 * @param concurrency concurrent callers
 * @param steps how many orders are stored at each step of the growth
 * @param seconds of rest, and of overload
 */
public record Scale(int samples, int orders, int rows, int concurrency, List<Integer> steps, int seconds) {}
