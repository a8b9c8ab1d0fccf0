/** Invoices, their numbers, and how they are settled. */
@NullMarked
package dev.orderly.billing.invoice;

import org.jspecify.annotations.NullMarked;
