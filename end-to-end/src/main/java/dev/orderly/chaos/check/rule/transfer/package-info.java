/** States arrive everywhere, in order. */
package dev.orderly.chaos.check.rule.transfer;
