/** Erased customers are forgotten. */
package dev.orderly.chaos.check.rule.erasure;
