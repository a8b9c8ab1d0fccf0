package dev.orderly.warehouse.stock.web;

import dev.orderly.serviceapi.text.SingleLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Goods that arrived. */
record ReceiptRequest(
        @Min(1) @Max(1_000_000) int quantity,

        @NotBlank
        @Size(max = 200)
        @SingleLine
        @Schema(description = "For example the number of the delivery note", examples = "DN-4711")
        String reference) {}
