/** Comparing replicas with their owners, key by key, and healing them. */
package dev.orderly.statetransfer.comparison;
