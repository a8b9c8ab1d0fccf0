/** The customer, its rules and its use cases. */
@NullMarked
package dev.orderly.customers.customer;

import org.jspecify.annotations.NullMarked;
