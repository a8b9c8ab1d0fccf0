/** Every acknowledged write is there, once. */
package dev.orderly.chaos.check.rule.writes;
