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
        @Schema(description = "Net") Money price,
        ProductState.Status status,

        @Schema(description = "How many are in stock and not promised; absent as long as no stock has arrived")
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
