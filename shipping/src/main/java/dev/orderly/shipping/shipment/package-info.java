/** The shipment, its rules, its reaction to orders, and automatic dispatch. */
@NullMarked
package dev.orderly.shipping.shipment;

import org.jspecify.annotations.NullMarked;
