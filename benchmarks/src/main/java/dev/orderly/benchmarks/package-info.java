/** How fast the running system is, each thing beside the limit that is measured in the same run. */
package dev.orderly.benchmarks;
