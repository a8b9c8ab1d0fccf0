/** Rebuilding a replica from its topic while the old one keeps serving. */
package dev.orderly.statetransfer.rebuild;
