/** Whether anything may be written: not while the own topics hold more than the database, as after restoring a backup. */
package dev.orderly.statetransfer.gate;
