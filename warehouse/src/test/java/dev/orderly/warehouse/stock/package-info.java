@NullMarked
package dev.orderly.warehouse.stock;

import org.jspecify.annotations.NullMarked;
