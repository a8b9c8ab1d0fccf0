package dev.orderly.ordering.order.web;

import dev.orderly.ordering.order.OrderStatus;
import dev.orderly.ordering.order.StatusChange;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order's change into a status. */
@Schema(name = "OrderStatusChange")
public record StatusChangeView(
        OrderStatus status, Instant at, @Nullable String reason) {

    static StatusChangeView of(StatusChange change) {
        return new StatusChangeView(change.status(), change.at(), change.reason());
    }
}
