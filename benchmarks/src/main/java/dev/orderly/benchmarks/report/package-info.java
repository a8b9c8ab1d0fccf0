/** The results of several rounds: printed, kept, and written to a page. */
package dev.orderly.benchmarks.report;
