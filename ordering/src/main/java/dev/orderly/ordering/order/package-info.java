/** The order: what a customer asked for, at which price, and how far it got. */
@NullMarked
package dev.orderly.ordering.order;

import org.jspecify.annotations.NullMarked;
