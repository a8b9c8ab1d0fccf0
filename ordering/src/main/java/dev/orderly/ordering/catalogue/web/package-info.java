/** The catalogue over HTTP. */
@NullMarked
package dev.orderly.ordering.catalogue.web;

import org.jspecify.annotations.NullMarked;
