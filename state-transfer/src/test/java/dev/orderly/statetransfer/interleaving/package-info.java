/** Running concurrent code under every schedule that deviates from a default a few times. */
package dev.orderly.statetransfer.interleaving;
