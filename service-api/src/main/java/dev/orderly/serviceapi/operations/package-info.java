/** What operators see and do: replicas, states, dead letters, rebuilds, comparisons. */
package dev.orderly.serviceapi.operations;
