@NullMarked
package dev.orderly.warehouse.reservation;

import org.jspecify.annotations.NullMarked;
