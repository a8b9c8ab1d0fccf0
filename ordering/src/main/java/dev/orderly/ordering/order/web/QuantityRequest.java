package dev.orderly.ordering.order.web;

import dev.orderly.ordering.order.Quantity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many of a product the draft is to hold. */
public record QuantityRequest(@Min(1) @Max(Quantity.MAX) int quantity) {}
