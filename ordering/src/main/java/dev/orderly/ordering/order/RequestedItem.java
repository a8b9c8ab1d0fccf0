package dev.orderly.ordering.order;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A requested product and its quantity. */
public record RequestedItem(UUID productId, Quantity quantity) {

    /** @throws OrderRefused.ProductTwice if two items name the same product */
    static void requireDistinct(Collection<RequestedItem> items) {
        Set<UUID> seen = new HashSet<>();
        for (RequestedItem item : items) {
            if (!seen.add(item.productId())) {
                throw new OrderRefused.ProductTwice(item.productId());
            }
        }
    }
}
