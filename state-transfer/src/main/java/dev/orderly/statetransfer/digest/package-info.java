/** Telling whether two tables in two databases hold the same, without sending the rows. */
package dev.orderly.statetransfer.digest;
