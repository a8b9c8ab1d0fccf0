package dev.orderly.warehouse.stock.web;

import dev.orderly.serviceapi.text.SingleLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The difference that a stocktake found. */
record AdjustmentRequest(
        @NotNull
        @Min(-1_000_000)
        @Max(1_000_000)
        @Schema(description = "Difference in pieces: positive if more were found, negative if fewer; never 0")
        Integer delta,

        @NotBlank @Size(max = 200) @SingleLine @Schema(examples = "Stocktaking: two broken")
        String reason) {}
