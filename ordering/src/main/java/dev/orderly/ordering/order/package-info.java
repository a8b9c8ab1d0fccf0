/** The order: its items, prices and progress. */
@NullMarked
package dev.orderly.ordering.order;

import org.jspecify.annotations.NullMarked;
