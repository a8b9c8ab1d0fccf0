/** The customer, its rules, and what can be done with it. */
@NullMarked
package dev.orderly.customers.customer;

import org.jspecify.annotations.NullMarked;
