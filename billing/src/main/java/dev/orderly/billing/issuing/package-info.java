/** Deciding which orders are invoiced, and doing it. */
@NullMarked
package dev.orderly.billing.issuing;

import org.jspecify.annotations.NullMarked;
