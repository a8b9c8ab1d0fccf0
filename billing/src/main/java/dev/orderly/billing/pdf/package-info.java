/** Invoices as PDF documents. */
@NullMarked
package dev.orderly.billing.pdf;

import org.jspecify.annotations.NullMarked;
