/** Whether a replica holds what its owner does, key by key, and making it so. */
package dev.orderly.statetransfer.comparison;
