/** Records that could not be applied, or on which a decision failed: kept with their reasons, and shown. */
package dev.orderly.statetransfer.deadletter;
