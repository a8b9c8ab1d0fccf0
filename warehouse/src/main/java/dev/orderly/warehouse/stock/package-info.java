/** How many of each product lie in the warehouse, and why. */
@NullMarked
package dev.orderly.warehouse.stock;

import org.jspecify.annotations.NullMarked;
