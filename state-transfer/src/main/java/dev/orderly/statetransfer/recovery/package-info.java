/** Recovery of an owner whose database was restored from a backup, and is behind its topics. */
package dev.orderly.statetransfer.recovery;
