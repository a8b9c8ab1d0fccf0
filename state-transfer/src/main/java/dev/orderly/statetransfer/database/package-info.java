/** What both sides of the mechanism need of PostgreSQL. */
package dev.orderly.statetransfer.database;
