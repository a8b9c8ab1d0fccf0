@NullMarked
package dev.orderly.shipping.shipment;

import org.jspecify.annotations.NullMarked;
