/** What a rule is, and what rules share. */
package dev.orderly.chaos.check.rule;
