/** A record on the wire: what it must be, and the state that it carries. */
package dev.orderly.statetransfer.record;
