/** The catalogue over HTTP. */
@NullMarked
package dev.orderly.warehouse.product.web;

import org.jspecify.annotations.NullMarked;
