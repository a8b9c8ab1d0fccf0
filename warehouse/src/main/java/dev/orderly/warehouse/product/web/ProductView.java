package dev.orderly.warehouse.product.web;

import dev.orderly.contracts.Money;
import dev.orderly.warehouse.product.Product;
import dev.orderly.warehouse.product.ProductStatus;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product of the catalogue. */
@Schema(name = "Product")
record ProductView(
        UUID id,
        long version,
        String sku,
        String name,
        String description,
        String category,

        @Schema(description = "Net price of one unit, without VAT")
        Money price,

        ProductStatus status) {

    static ProductView of(Product product) {
        return new ProductView(
                product.id(),
                product.version(),
                product.sku(),
                product.name(),
                product.description(),
                product.category(),
                product.price(),
                product.status());
    }
}
