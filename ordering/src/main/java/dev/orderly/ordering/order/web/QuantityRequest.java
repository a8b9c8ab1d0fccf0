package dev.orderly.ordering.order.web;

import dev.orderly.ordering.order.Quantity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The new quantity of a product in the draft. */
public record QuantityRequest(@Min(1) @Max(Quantity.MAX) int quantity) {}
