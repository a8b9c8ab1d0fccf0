/** Consuming records into replicas: the channel, applying records, and the offsets up to which they were applied. */
package dev.orderly.statetransfer.consuming;
