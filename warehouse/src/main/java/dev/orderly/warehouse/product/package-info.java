/** The catalogue. */
@NullMarked
package dev.orderly.warehouse.product;

import org.jspecify.annotations.NullMarked;
