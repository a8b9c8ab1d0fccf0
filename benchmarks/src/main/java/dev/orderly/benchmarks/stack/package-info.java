/** The running system, as benchmarks reach it: addresses, logins, processes, and waiting for what it does. */
package dev.orderly.benchmarks.stack;
