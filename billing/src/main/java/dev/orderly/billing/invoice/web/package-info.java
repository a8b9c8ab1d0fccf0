/** Invoices over HTTP. */
@NullMarked
package dev.orderly.billing.invoice.web;

import org.jspecify.annotations.NullMarked;
