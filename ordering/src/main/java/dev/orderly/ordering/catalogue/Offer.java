package dev.orderly.ordering.catalogue;

import dev.orderly.contracts.ProductState;
import org.jspecify.annotations.Nullable;

/**
 * A product, and how many of it can be had.
 *
 * @param available in stock and not promised; null as long as no stock of it has arrived
 */
public record Offer(ProductState product, @Nullable Integer available) {}
