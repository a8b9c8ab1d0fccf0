/** Rebuilding a replica from its topic while the service goes on serving from the old one. */
package dev.orderly.statetransfer.rebuild;
