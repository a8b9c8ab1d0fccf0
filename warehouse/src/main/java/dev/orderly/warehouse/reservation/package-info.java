/** Reserving goods for orders, all of an order's lines or none. */
@NullMarked
package dev.orderly.warehouse.reservation;

import org.jspecify.annotations.NullMarked;
