/** Records on the wire: their required form, and the states they carry. */
package dev.orderly.statetransfer.record;
