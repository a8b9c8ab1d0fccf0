/** Replicas of other services' states, and reacting to them: all that the author of a service sees of reading. */
package dev.orderly.statetransfer.replica;
