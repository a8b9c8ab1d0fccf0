package dev.orderly.ordering.order.web;

import dev.orderly.ordering.order.Order;
import dev.orderly.ordering.order.RequestedItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

public record OrderRequest(
        @Schema(description = "The customer whom the order is for; required from clerks, refused from customers")
        @Nullable
        UUID customerId,

        @Size(max = Order.MAX_LINES) @Nullable List<@NotNull @Valid ItemRequest> items,

        @Schema(
                description = "Whether to place the order at once; otherwise it is created as a draft",
                defaultValue = "false")
        boolean place) {

    List<RequestedItem> requestedItems() {
        return items == null ? List.of() : items.stream().map(ItemRequest::item).toList();
    }
}
