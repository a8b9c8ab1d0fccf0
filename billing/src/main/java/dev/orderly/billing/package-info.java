/** Invoices: what customers owe for what has left. */
@NullMarked
package dev.orderly.billing;

import org.jspecify.annotations.NullMarked;
