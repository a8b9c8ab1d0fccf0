package dev.orderly.billing.invoice.web;

import dev.orderly.serviceapi.text.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason for a credit. */
public record CreditRequest(
        @NotBlank
        @Size(max = 500)
        @SingleLine
        @Schema(description = "Shown to the customer on the invoice", examples = "returned")
        String reason) {}
