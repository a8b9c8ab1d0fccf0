/** How old replicas are, and whether they are there at all. */
package dev.orderly.statetransfer.freshness;
