@NullMarked
package dev.orderly.shipping.shipment.web;

import org.jspecify.annotations.NullMarked;
