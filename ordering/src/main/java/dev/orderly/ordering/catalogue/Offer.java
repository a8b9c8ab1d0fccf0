package dev.orderly.ordering.catalogue;

import dev.orderly.contracts.ProductState;
import org.jspecify.annotations.Nullable;

/**
 * A product and its availability.
 *
 * @param available in stock and not reserved; null until the product's stock has arrived
 */
public record Offer(ProductState product, @Nullable Integer available) {}
