/** Access to PostgreSQL, shared by publishing and consuming. */
package dev.orderly.statetransfer.database;
