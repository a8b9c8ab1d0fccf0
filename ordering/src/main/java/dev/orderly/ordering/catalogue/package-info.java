/** The catalogue, from ordering's replicas: the shop works while warehouse is away. */
@NullMarked
package dev.orderly.ordering.catalogue;

import org.jspecify.annotations.NullMarked;
