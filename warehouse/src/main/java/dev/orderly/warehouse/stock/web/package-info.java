/** Stock over HTTP. */
@NullMarked
package dev.orderly.warehouse.stock.web;

import org.jspecify.annotations.NullMarked;
