/** Deciding which orders to invoice, and issuing the invoices. */
@NullMarked
package dev.orderly.billing.issuing;

import org.jspecify.annotations.NullMarked;
