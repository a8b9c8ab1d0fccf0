/** Comparing and healing over HTTP. */
package dev.orderly.statetransfer.replica.compare.web;
