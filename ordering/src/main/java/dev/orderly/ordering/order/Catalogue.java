package dev.orderly.ordering.order;

import dev.orderly.contracts.ProductState;
import java.util.Map;
import java.util.UUID;

/** The requested products, as far as they are known here. */
public record Catalogue(Map<UUID, ProductState> products) {

    /**
     * The product, if it can be ordered.
     *
     * @throws OrderRefused.ProductUnknown if no state of it has arrived here
     * @throws OrderRefused.ProductDiscontinued if it is not sold any more
     */
    public ProductState sold(UUID productId) {
        ProductState product = products.get(productId);
        if (product == null) {
            throw new OrderRefused.ProductUnknown(productId);
        }
        if (!product.isSold()) {
            throw new OrderRefused.ProductDiscontinued(productId);
        }
        return product;
    }
}
