package dev.orderly.warehouse.reservation;

import dev.orderly.contracts.Address;
import dev.orderly.contracts.Money;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** States of the other services. Later statuses have higher versions. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private static final Address ADDRESS = new Address("1 Mill Lane", null, "20095", "Hamburg", "DE");

    static OrderState.Line line(UUID productId, int quantity) {
        Money price = Money.of("12.50", "EUR");
        return new OrderState.Line(productId, 0, "MUG", "Mug", quantity, price, price.times(quantity));
    }

    static OrderState order(OrderState.Status status, OrderState.Line... lines) {
        return order(UUID.randomUUID(), status, NOW, lines);
    }

    static OrderState order(UUID id, OrderState.Status status, Instant placedAt, OrderState.Line... lines) {
        Money total = Arrays.stream(lines).map(OrderState.Line::lineTotal).reduce(Money.zero("EUR"), Money::plus);
        return new OrderState(
                id,
                status.ordinal(),
                UUID.randomUUID(),
                0,
                status,
                List.of(lines),
                total,
                ADDRESS,
                ADDRESS,
                placedAt,
                null,
                false);
    }

    static OrderState in(OrderState.Status status, OrderState order) {
        return order(order.id(), status, order.placedAt(), order.lines().toArray(OrderState.Line[]::new));
    }

    static ShipmentState shipment(UUID orderId, ShipmentState.Status status) {
        ShipmentState shipment =
                new ShipmentState(orderId, status.ordinal(), UUID.randomUUID(), status, null, null, null, null);
        @Nullable Instant left = shipment.hasLeft() ? NOW : null;
        return new ShipmentState(
                orderId, shipment.version(), shipment.customerId(), status, "Gull Post", "GP-1", left, null);
    }

    private Samples() {}
}
