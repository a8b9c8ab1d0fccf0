package dev.orderly.shipping.shipment;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parcel of an order. It alone decides whether an order can still be cancelled: not after dispatch.
 *
 * <p>Its content and address are in the order, which captured both when it was placed.
 */
@Entity
public class Shipment implements Published<ShipmentState> {

    /** The order's. */
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private ShipmentStatus status;

    private Instant createdAt;
    private @Nullable String carrier;
    private @Nullable String trackingNumber;
    private @Nullable Instant dispatchedAt;
    private @Nullable Instant deliveredAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Shipment() {}

    private Shipment(OrderState order, ShipmentStatus status, Instant now) {
        this.id = order.id();
        this.customerId = order.customerId();
        this.status = status;
        this.createdAt = now;
    }

    /** A shipment that is to be dispatched. */
    static Shipment pending(OrderState order, Instant now) {
        return new Shipment(order, ShipmentStatus.PENDING, now);
    }

    /** A shipment that is cancelled from the start: its order was cancelled before it was seen confirmed. */
    static Shipment cancelled(OrderState order, Instant now) {
        return new Shipment(order, ShipmentStatus.CANCELLED, now);
    }

    /** The shipment in the given state, whatever it was before; a new one counts as needed from now on. */
    static Shipment adopted(@Nullable Shipment own, ShipmentState state, Instant now) {
        Shipment shipment = own == null ? new Shipment() : own;
        shipment.id = state.id();
        shipment.customerId = state.customerId();
        shipment.status = ShipmentStatus.valueOf(state.status().name());
        shipment.createdAt = own == null ? now : own.createdAt;
        shipment.carrier = state.carrier();
        shipment.trackingNumber = state.trackingNumber();
        shipment.dispatchedAt = state.dispatchedAt();
        shipment.deliveredAt = state.deliveredAt();
        return shipment;
    }

    /** @throws ShipmentRefused.CannotBecome when it has been dispatched */
    void cancel() {
        become(ShipmentStatus.CANCELLED);
    }

    /** @throws ShipmentRefused.CannotBecome when it is cancelled, or has been dispatched already */
    void dispatch(Consignment consignment, Instant now) {
        become(ShipmentStatus.DISPATCHED);
        carrier = consignment.carrier();
        trackingNumber = consignment.trackingNumber();
        dispatchedAt = now;
    }

    /** @throws ShipmentRefused.CannotBecome when it is not on its way */
    void deliver(Instant now) {
        become(ShipmentStatus.DELIVERED);
        deliveredAt = now;
    }

    private void become(ShipmentStatus next) {
        if (!status.mayBecome(next)) {
            throw new ShipmentRefused.CannotBecome(id, status, next);
        }
        status = next;
    }

    public boolean isPending() {
        return status == ShipmentStatus.PENDING;
    }

    public UUID customerId() {
        return customerId;
    }

    /** When shipping learned that it is needed. */
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public StateTopic<ShipmentState> topic() {
        return ShipmentState.TOPIC;
    }

    @Override
    public ShipmentState state() {
        return new ShipmentState(
                id,
                version,
                customerId,
                ShipmentState.Status.valueOf(status.name()),
                carrier,
                trackingNumber,
                dispatchedAt,
                deliveredAt);
    }
}
