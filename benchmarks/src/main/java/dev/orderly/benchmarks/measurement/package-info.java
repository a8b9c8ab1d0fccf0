/** What a benchmark is, and what comes out of it: values, each with its limit and its aim. */
package dev.orderly.benchmarks.measurement;
