/** The warehouse: products, their stock, and the reservations for orders. */
@NullMarked
package dev.orderly.warehouse;

import org.jspecify.annotations.NullMarked;
