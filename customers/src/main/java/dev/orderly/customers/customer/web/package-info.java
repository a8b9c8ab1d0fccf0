/** Customers over HTTP. */
@NullMarked
package dev.orderly.customers.customer.web;

import org.jspecify.annotations.NullMarked;
