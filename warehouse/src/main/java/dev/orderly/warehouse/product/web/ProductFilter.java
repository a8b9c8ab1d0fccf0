package dev.orderly.warehouse.product.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.orderly.serviceapi.text.SingleLine;
import dev.orderly.warehouse.product.ProductSearch;
import dev.orderly.warehouse.product.ProductStatus;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The requested products. Statuses are strings, so that an invalid one is answered with 400. */
public class ProductFilter {

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

    @QueryParam("status")
    @DefaultValue("ACTIVE")
    @Parameter(
            description = "Only products with this status, ACTIVE if absent; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ProductStatus.class))
    public List<@Pattern(regexp = "ACTIVE|DISCONTINUED") String> statuses = List.of();

    ProductSearch search() {
        Set<ProductStatus> wanted =
                statuses.stream().map(ProductStatus::valueOf).collect(toUnmodifiableSet());
        return new ProductSearch(text, category, wanted);
    }
}
