/** Invoices are numbered and sent. */
package dev.orderly.chaos.check.rule.invoices;
