package dev.orderly.contracts;

import dev.orderly.statetopics.StateTopic;
import java.util.List;
import java.util.UUID;

/**
 * The goods that the warehouse reserved for an order: all of its lines or none. The id is the order's.
 *
 * @param shortages why it was rejected, one entry per line that was short; empty otherwise
 */
public record ReservationState(
        UUID id, long version, UUID customerId, Status status, List<Line> lines, List<Shortage> shortages)
        implements OrderKeyed {

    public static final StateTopic<ReservationState> TOPIC =
            new StateTopic<>("warehouse.reservation.v1", ReservationState.class);

    public enum Status {
        RESERVED,
        REJECTED,
        RELEASED,
        CONSUMED
    }

    public record Line(UUID productId, int quantity) {}

    public record Shortage(UUID productId, int requested, int available, String reason) {}

    /** At least reserved: also true once the goods have been dispatched. */
    public boolean isReserved() {
        return status == Status.RESERVED || status == Status.CONSUMED;
    }

    public boolean isRejected() {
        return status == Status.REJECTED;
    }
}
