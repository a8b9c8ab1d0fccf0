package dev.orderly.warehouse.product.web;

import dev.orderly.serviceapi.text.Legible;
import dev.orderly.serviceapi.text.SingleLine;
import dev.orderly.warehouse.product.ProductDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product's details, as a stock keeper writes them. */
record ProductRequest(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,49}",
                message = "must be 1 to 50 letters, digits, dots, dashes or underscores")
        @Schema(description = "Stock keeping unit, unique", examples = "MUG-BLUE-03")
        String sku,

        @NotBlank @Size(max = 200) @SingleLine @Schema(examples = "Blue mug")
        String name,

        @NotNull @Size(max = 5_000) @Legible String description,

        @NotBlank
        @Size(max = 50)
        @SingleLine
        @Schema(description = "Also determines the VAT rate", examples = "kitchen")
        String category,

        @NotNull @Valid PriceRequest price) {

    ProductDetails details() {
        return new ProductDetails(sku, name, description, category, price.money());
    }
}
