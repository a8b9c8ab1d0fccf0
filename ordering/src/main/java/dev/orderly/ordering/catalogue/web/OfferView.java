package dev.orderly.ordering.catalogue.web;

import dev.orderly.contracts.Money;
import dev.orderly.contracts.ProductState;
import dev.orderly.ordering.catalogue.Offer;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product of the catalogue, as ordering knows it. */
@Schema(name = "Offer")
record OfferView(
        UUID id,
        long version,
        String sku,
        String name,
        String description,
        String category,

        @Schema(description = "Net price of one unit, without VAT")
        Money price,

        ProductState.Status status,

        @Schema(description = "Quantity in stock that is not reserved; absent until ordering knows the product's stock")
        @Nullable
        Integer available) {

    static OfferView of(Offer offer) {
        ProductState product = offer.product();
        return new OfferView(
                product.id(),
                product.version(),
                product.sku(),
                product.name(),
                product.description(),
                product.category(),
                product.price(),
                product.status(),
                offer.available());
    }
}
