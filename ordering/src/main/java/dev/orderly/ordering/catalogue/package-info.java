/** The catalogue, from ordering's replicas: the shop works while warehouse is down. */
@NullMarked
package dev.orderly.ordering.catalogue;

import org.jspecify.annotations.NullMarked;
