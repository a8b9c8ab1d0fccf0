/** The unit of work of a transaction: what it only writes, written by its last statements. */
package dev.orderly.statetransfer.write;
