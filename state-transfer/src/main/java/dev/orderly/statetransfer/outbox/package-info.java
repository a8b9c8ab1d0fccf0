/** Publishing the full state of the service's entities: the outbox commits with the change, and the relay sends it. */
package dev.orderly.statetransfer.outbox;
