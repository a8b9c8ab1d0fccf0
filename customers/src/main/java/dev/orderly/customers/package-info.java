/** Customers: their profiles, and whether they may order. */
@NullMarked
package dev.orderly.customers;

import org.jspecify.annotations.NullMarked;
