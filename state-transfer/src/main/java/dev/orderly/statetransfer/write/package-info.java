/** The unit of work of a transaction: what it only writes, written together at its end. */
package dev.orderly.statetransfer.write;
