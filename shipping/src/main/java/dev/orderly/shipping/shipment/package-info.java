/** The shipment, its rules, what orders decide about it, and what goes on by itself. */
@NullMarked
package dev.orderly.shipping.shipment;

import org.jspecify.annotations.NullMarked;
