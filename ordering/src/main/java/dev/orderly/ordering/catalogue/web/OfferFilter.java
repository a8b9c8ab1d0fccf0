package dev.orderly.ordering.catalogue.web;

import dev.orderly.ordering.catalogue.Offers;
import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.NameCollation;
import dev.orderly.serviceapi.request.Id;
import dev.orderly.serviceapi.text.SingleLine;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The requested products. Ids are strings, so that an invalid one is answered with 400. */
public class OfferFilter {

    @QueryParam("q")
    @DefaultValue("")
    @Size(max = 200)
    @SingleLine
    @Parameter(description = "Only products that contain all of these words, in the SKU, name, category or description")
    public String text = "";

    @QueryParam("category")
    @Size(max = 50)
    @SingleLine
    @Parameter(description = "Only products of this category")
    public @Nullable String category;

    @QueryParam("productId")
    @Size(max = 100)
    @Parameter(
            description = "Only these products, whether on sale or not; q and category are then ignored. May be"
                    + " repeated, up to 100 times.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = UUID.class))
    public List<@Id String> productIds = List.of();

    Listing of(Offers offers, NameCollation collation) {
        return productIds.isEmpty()
                ? offers.sold(text, category, collation)
                : offers.named(
                        productIds.stream().map(UUID::fromString).distinct().toList(), collation);
    }
}
