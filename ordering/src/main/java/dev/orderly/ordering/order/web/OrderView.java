package dev.orderly.ordering.order.web;

import dev.orderly.contracts.Address;
import dev.orderly.contracts.Money;
import dev.orderly.ordering.order.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order. A draft has current names and prices; a placed order has those that were agreed. */
@Schema(name = "Order")
public record OrderView(
        UUID id,
        long version,

        @Schema(
                description = "ETag for If-Match; covers the version and, for a draft, its products' current names,"
                        + " prices and whether they are on sale",
                examples = "\"3\"")
        String etag,

        UUID customerId,

        @Schema(description = "The customer's current name; only in lists, and if it is known") @Nullable
        String customerName,

        OrderStatus status,
        List<Item> items,

        @Schema(description = "Net total, without VAT; absent while the price of an item is unknown") @Nullable
        Money total,

        @Nullable Address billingAddress,
        @Nullable Address shippingAddress,
        Instant createdAt,
        @Nullable Instant placedAt,

        @Schema(description = "Why it was rejected or cancelled") @Nullable
        String reason,

        @Schema(description = "Whether a cancellation was requested but the parcel had already left")
        boolean cancelDeclined) {

    OrderView of(@Nullable String customer) {
        return new OrderView(
                id,
                version,
                etag,
                customerId,
                customer,
                status,
                items,
                total,
                billingAddress,
                shippingAddress,
                createdAt,
                placedAt,
                reason,
                cancelDeclined);
    }

    @Schema(name = "OrderItem")
    public record Item(
            UUID productId,
            @Nullable String sku,
            @Nullable String name,
            int quantity,

            @Schema(description = "Net price of one unit, without VAT") @Nullable
            Money unitPrice,

            @Nullable Money lineTotal,

            @Schema(description = "Whether the product is currently on sale; only in drafts") @Nullable
            Boolean sold) {}
}
