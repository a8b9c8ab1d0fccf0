package dev.orderly.shipping.shipment.web;

import dev.orderly.contracts.Address;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.shipping.shipment.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A shipment for callers: its own state, and what the replicas hold about its order, customer and products. */
record ShipmentView(
        @Schema(description = "Same as the id of the order") UUID id,

        @Schema(description = "The version, as in the ETag") long version,

        ShipmentState.Status status,

        @Schema(description = "Whether it is not dispatched automatically because its customer is blocked")
        boolean onHold,

        UUID customerId,
        @Nullable String customerName,

        @Schema(description = "Where it is sent, as captured by the order") @Nullable
        Address shippingAddress,

        List<Line> lines,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        Instant createdAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant deliveredAt) {

    /** A line of the order. */
    record Line(
            UUID productId,
            String sku,

            @Schema(description = "Name of the product as captured by the order")
            String name,

            @Schema(
                    description =
                            "The product's current description, for packing; absent if the product is not known here")
            @Nullable
            String description,

            @Schema(description = "The product's current category; absent if the product is not known here") @Nullable
            String category,

            int quantity) {

        private static Line of(OrderState.Line line, @Nullable ProductState product) {
            return new Line(
                    line.productId(),
                    line.sku(),
                    line.name(),
                    product == null ? null : product.description(),
                    product == null ? null : product.category(),
                    line.quantity());
        }
    }

    static ShipmentView of(
            Shipment shipment,
            @Nullable OrderState order,
            @Nullable CustomerState customer,
            Map<UUID, ProductState> products) {
        ShipmentState state = shipment.state();
        return new ShipmentView(
                state.id(),
                state.version(),
                state.status(),
                shipment.isPending() && customer != null && customer.status() == CustomerState.Status.BLOCKED,
                state.customerId(),
                customer == null ? null : customer.name(),
                order == null ? null : order.shippingAddress(),
                linesOf(order).stream()
                        .map(line -> Line.of(line, products.get(line.productId())))
                        .toList(),
                state.carrier(),
                state.trackingNumber(),
                shipment.createdAt(),
                state.dispatchedAt(),
                state.deliveredAt());
    }

    /** Empty while the order is not known here. */
    private static List<OrderState.Line> linesOf(@Nullable OrderState order) {
        return Optional.ofNullable(order).map(OrderState::lines).orElse(List.of());
    }
}
