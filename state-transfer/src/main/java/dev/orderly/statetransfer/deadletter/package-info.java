/** Records that could not be applied, or whose decision failed, stored with the reason. */
package dev.orderly.statetransfer.deadletter;
