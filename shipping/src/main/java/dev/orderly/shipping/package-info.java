/** Shipments of confirmed orders to their customers. */
@NullMarked
package dev.orderly.shipping;

import org.jspecify.annotations.NullMarked;
