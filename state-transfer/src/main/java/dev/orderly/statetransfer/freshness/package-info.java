/** The age of replicas, and whether they have been filled. */
package dev.orderly.statetransfer.freshness;
