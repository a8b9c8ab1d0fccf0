/** Keeping other services' states in the own database, and reacting to them. */
package dev.orderly.statetransfer.replica;
