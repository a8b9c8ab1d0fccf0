package dev.orderly.contracts;

import dev.orderly.statetopics.StateTopic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order from the moment it was placed, owned by ordering; drafts are never public.
 *
 * <p>Names, prices and addresses come from ordering's replicas at the time of placing and never change. Addresses and
 * reason are removed when the customer is erased.
 *
 * @param customerVersion the version of the customer that the addresses were captured from
 * @param total sum of the lines, net
 * @param reason why it was rejected or cancelled
 * @param cancelDeclined a cancellation was requested, but the shipment had already been dispatched
 */
public record OrderState(
        UUID id,
        long version,
        UUID customerId,
        long customerVersion,
        Status status,
        List<Line> lines,
        Money total,
        @Nullable Address billingAddress,
        @Nullable Address shippingAddress,
        Instant placedAt,
        @Nullable String reason,
        boolean cancelDeclined)
        implements OrderKeyed {

    public static final StateTopic<OrderState> TOPIC = new StateTopic<>("ordering.order.v1", OrderState.class);

    public enum Status {
        PLACED,
        REJECTED,
        CONFIRMED,
        CANCEL_REQUESTED,
        CANCELLED,
        SHIPPED,
        COMPLETED
    }

    public record Line(
            UUID productId,
            long productVersion,
            String sku,
            String name,
            int quantity,
            Money unitPrice,
            Money lineTotal) {}

    /** Whether the order is still in progress. */
    public boolean isOpen() {
        return switch (status) {
            case PLACED, CONFIRMED, CANCEL_REQUESTED, SHIPPED -> true;
            case REJECTED, CANCELLED, COMPLETED -> false;
        };
    }

    /** Whether it contains personal data; no longer, once the customer was erased. */
    public boolean isPersonal() {
        return billingAddress != null || shippingAddress != null || reason != null;
    }

    /** At least confirmed, and no cancellation requested. */
    public boolean isConfirmed() {
        return status == Status.CONFIRMED || status == Status.SHIPPED || status == Status.COMPLETED;
    }

    public boolean isCancelRequested() {
        return status == Status.CANCEL_REQUESTED;
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }
}
