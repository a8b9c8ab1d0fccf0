/** The stock adds up. */
package dev.orderly.chaos.check.rule.stock;
