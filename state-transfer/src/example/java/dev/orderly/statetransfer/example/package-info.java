/** The smallest service that publishes and replicates: it makes parcels for confirmed orders of known customers. */
package dev.orderly.statetransfer.example;
