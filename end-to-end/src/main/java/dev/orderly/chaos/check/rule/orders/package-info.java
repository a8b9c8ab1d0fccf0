/** Every order is where its inputs put it, with what it needs. */
package dev.orderly.chaos.check.rule.orders;
