/** The smallest service that publishes and replicates: parcels, made for confirmed orders of known customers. */
package dev.orderly.statetransfer.example;
