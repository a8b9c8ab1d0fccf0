package dev.orderly.ordering.order.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an order is cancelled. */
public record CancelRequest(
        @Schema(description = "Shown in the order and its history")
        @Size(max = 500)
        // PostgreSQL keeps no text with a null character.
        @Pattern(regexp = "[^\\x00]*", message = "must not contain null characters")
        @Nullable
        String reason) {}
