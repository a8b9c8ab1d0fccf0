/** Replicas of other services' states, and reacting to them: everything that services use for reading. */
package dev.orderly.statetransfer.replica;
