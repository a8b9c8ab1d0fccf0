/** The stock of each product, and the reasons for its changes. */
@NullMarked
package dev.orderly.warehouse.stock;

import org.jspecify.annotations.NullMarked;
