/** Publishing the own entities' full state: the outbox that commits with the change, and the relay that sends it. */
package dev.orderly.statetransfer.outbox;
