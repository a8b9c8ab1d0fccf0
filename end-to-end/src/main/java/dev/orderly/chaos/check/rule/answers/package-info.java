/** What the callers were answered. */
package dev.orderly.chaos.check.rule.answers;
