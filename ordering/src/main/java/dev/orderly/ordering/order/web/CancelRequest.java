package dev.orderly.ordering.order.web;

import dev.orderly.serviceapi.text.Legible;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The reason for a cancellation. */
public record CancelRequest(
        @Schema(description = "Shown in the order and its history") @Size(max = 500) @Legible @Nullable
        String reason) {}
