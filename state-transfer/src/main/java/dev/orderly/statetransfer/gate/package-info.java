/** Refusing changes while the service's own topics hold more than its database, as after restoring a backup. */
package dev.orderly.statetransfer.gate;
