/** Reservations over HTTP. */
@NullMarked
package dev.orderly.warehouse.reservation.web;

import org.jspecify.annotations.NullMarked;
