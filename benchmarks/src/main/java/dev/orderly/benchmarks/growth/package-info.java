/** Measures everything that should not depend on how much is stored, at several sizes. */
package dev.orderly.benchmarks.growth;
