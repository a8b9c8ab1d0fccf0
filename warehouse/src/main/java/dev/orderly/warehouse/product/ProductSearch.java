package dev.orderly.warehouse.product;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for a product search.
 *
 * @param text every word of it occurs in the SKU, the name, the category or the description; all products if it is
 *     blank
 */
public record ProductSearch(String text, @Nullable String category, Set<ProductStatus> statuses) {}
