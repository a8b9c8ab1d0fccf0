@NullMarked
package dev.orderly.customers.customer;

import org.jspecify.annotations.NullMarked;
