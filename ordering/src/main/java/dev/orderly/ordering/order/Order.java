package dev.orderly.ordering.order;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Money;
import dev.orderly.contracts.OrderState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.Published;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A customer's order. It starts as a draft, which only ordering knows; placing it captures names, prices and addresses,
 * and publishes it from then on.
 *
 * <p>Every status change is recorded for the history, which {@link Orders} writes.
 */
@Entity
@Table(name = "orders")
public class Order implements Published<OrderState> {

    public static final int MAX_LINES = 100;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines = new ArrayList<>();

    /** Null while it is a draft. */
    @Embedded
    private @Nullable Placement placement;

    private Instant createdAt;

    private @Nullable String reason;

    private boolean cancelDeclined;

    @Transient
    private final List<StatusChange> statusChanges = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    private Order(UUID id, UUID customerId, Instant now) {
        this.id = id;
        this.customerId = customerId;
        this.status = OrderStatus.DRAFT;
        this.createdAt = now;
        note(null, now);
    }

    /**
     * An empty cart. A blocked customer may fill it, but not place it.
     *
     * @throws OrderRefused.CustomerErased for a customer who is leaving
     */
    public static Order draft(UUID id, CustomerState customer, Instant now) {
        Placement.requireStaying(customer);
        return new Order(id, customer.id(), now);
    }

    /** The order in the given state, whatever it was before; its history continues from there. */
    static Order adopted(@Nullable Order own, OrderState state, Instant now) {
        Order order = own == null ? new Order() : own;
        order.id = state.id();
        order.customerId = state.customerId();
        order.createdAt = own == null ? state.placedAt() : own.createdAt;
        order.placement = Placement.adopted(state);
        order.lines = state.lines().stream().map(OrderLine::adopted).collect(Collectors.toCollection(ArrayList::new));
        order.cancelDeclined = state.cancelDeclined();
        order.reason = state.reason();
        OrderStatus adopted = OrderStatus.valueOf(state.status().name());
        if (order.status != adopted) {
            order.status = adopted;
            order.note(state.reason(), now);
        }
        return order;
    }

    /** Adds to the quantity of the product in the draft. */
    public void add(UUID productId, Quantity quantity, Catalogue catalogue) {
        set(productId, productLines().increased(productId, quantity), catalogue);
    }

    /** Sets the quantity of the product in the draft, adding the product if necessary. */
    public void set(UUID productId, Quantity quantity, Catalogue catalogue) {
        requireDraft();
        catalogue.sold(productId);
        productLines().set(productId, quantity);
    }

    public void remove(UUID productId) {
        requireDraft();
        productLines().remove(productId);
    }

    /** Makes the draft binding: names, prices and addresses are captured and never looked up again. */
    public void place(CustomerState customer, Catalogue catalogue, Instant now) {
        requireDraft();
        if (!customer.id().equals(customerId)) {
            throw new IllegalArgumentException("Order %s is not of customer %s".formatted(id, customer.id()));
        }
        Placement agreed = Placement.by(customer, now);
        productLines().capture(catalogue);
        placement = agreed;
        become(OrderStatus.PLACED, null, now);
    }

    /**
     * Cancels the order if nobody has acted upon it yet; for a confirmed order it only requests that, because the
     * parcel may be leaving. A cancelled draft has to be deleted.
     */
    public void cancel(@Nullable String why, Instant now) {
        OrderStatus next = status == OrderStatus.CONFIRMED ? OrderStatus.CANCEL_REQUESTED : OrderStatus.CANCELLED;
        // Once cancellation is requested, only the shipment decides.
        if (status == OrderStatus.CANCEL_REQUESTED || !status.mayBecome(next)) {
            throw new OrderRefused.NotCancellable(id, status);
        }
        reason = why;
        become(next, why, now);
    }

    /** Takes a step decided by {@link DecidingOrders}. */
    public void take(Transition step, Instant now) {
        if (status == OrderStatus.CANCEL_REQUESTED) {
            cancelDeclined = step.to() == OrderStatus.SHIPPED;
        }
        reason = switch (step.to()) {
            case REJECTED -> step.reason();
            case CANCELLED -> reason;
            case DRAFT, PLACED, CONFIRMED, CANCEL_REQUESTED, SHIPPED, COMPLETED -> null;
        };
        become(step.to(), step.reason(), now);
    }

    /** Removes the addresses, and the reason for a cancellation, which is free text. */
    void forgetCustomer() {
        if (placement != null) {
            placement = placement.anonymous();
        }
        reason = null;
    }

    private void become(OrderStatus next, @Nullable String why, Instant now) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("Order %s is %s and cannot become %s".formatted(id, status, next));
        }
        status = next;
        note(why, now);
    }

    private void note(@Nullable String why, Instant now) {
        statusChanges.add(new StatusChange(id, status, now, why));
    }

    private void requireDraft() {
        if (status != OrderStatus.DRAFT) {
            throw new OrderRefused.NotADraft(id, status);
        }
    }

    private ProductLines productLines() {
        return new ProductLines(id, lines);
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
    public StateTopic<OrderState> topic() {
        return OrderState.TOPIC;
    }

    @Override
    public boolean isPublic() {
        return placement != null;
    }

    @Override
    public OrderState state() {
        if (placement == null) {
            throw new IllegalStateException("Order %s is a draft: it has no public state".formatted(id));
        }
        List<OrderState.Line> captured = lines.stream().map(OrderLine::state).toList();
        return new OrderState(
                id,
                version,
                customerId,
                placement.customerVersion(),
                OrderState.Status.valueOf(status.name()),
                captured,
                captured.stream()
                        .map(OrderState.Line::lineTotal)
                        .reduce(Money::plus)
                        .orElseThrow(),
                placement.billedTo(),
                placement.shippedTo(),
                placement.placedAt(),
                reason,
                cancelDeclined);
    }

    public UUID customerId() {
        return customerId;
    }

    public OrderStatus status() {
        return status;
    }

    public List<UUID> productIds() {
        return lines.stream().map(OrderLine::productId).toList();
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** The changes recorded since the last call, oldest first. */
    List<StatusChange> takeStatusChanges() {
        List<StatusChange> taken = List.copyOf(statusChanges);
        statusChanges.clear();
        return taken;
    }
}
