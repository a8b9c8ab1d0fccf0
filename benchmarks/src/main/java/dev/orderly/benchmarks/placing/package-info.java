/** Measures the placing of orders, compared with the same SQL as PostgreSQL's own log has it. */
package dev.orderly.benchmarks.placing;
