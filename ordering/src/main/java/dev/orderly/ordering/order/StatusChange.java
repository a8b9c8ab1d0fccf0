package dev.orderly.ordering.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order's change into a status. */
public record StatusChange(
        UUID orderId,
        OrderStatus status,
        Instant at,
        @Nullable String reason) {}
