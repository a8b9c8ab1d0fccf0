/** Electing the leader among a service's instances, and scheduling work on it alone. */
package dev.orderly.statetransfer.leadership;
