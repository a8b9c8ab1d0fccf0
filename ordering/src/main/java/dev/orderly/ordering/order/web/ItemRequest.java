package dev.orderly.ordering.order.web;

import dev.orderly.ordering.order.Quantity;
import dev.orderly.ordering.order.RequestedItem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

public record ItemRequest(
        @NotNull UUID productId, @Min(1) @Max(Quantity.MAX) int quantity) {

    RequestedItem item() {
        return new RequestedItem(productId, new Quantity(quantity));
    }
}
