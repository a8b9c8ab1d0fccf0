package dev.orderly.contracts;

import dev.orderly.statetopics.StateTopic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parcel of an order, owned by shipping. The id is the order's. */
public record ShipmentState(
        UUID id,
        long version,
        UUID customerId,
        Status status,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable Instant dispatchedAt,
        @Nullable Instant deliveredAt)
        implements OrderKeyed {

    public static final StateTopic<ShipmentState> TOPIC = new StateTopic<>("shipping.shipment.v1", ShipmentState.class);

    public enum Status {
        PENDING,
        CANCELLED,
        DISPATCHED,
        DELIVERED
    }

    /** At least dispatched, so past the point of no return. */
    public boolean hasLeft() {
        return status == Status.DISPATCHED || status == Status.DELIVERED;
    }

    public boolean isDelivered() {
        return status == Status.DELIVERED;
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }
}
