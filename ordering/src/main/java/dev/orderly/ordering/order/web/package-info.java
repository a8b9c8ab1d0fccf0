/** Orders over HTTP. */
@NullMarked
package dev.orderly.ordering.order.web;

import org.jspecify.annotations.NullMarked;
