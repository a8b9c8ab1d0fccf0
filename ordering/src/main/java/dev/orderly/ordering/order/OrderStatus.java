package dev.orderly.ordering.order;

import java.util.EnumSet;
import java.util.Set;

/** The progress of an order. */
public enum OrderStatus {
    /** A cart, which only ordering knows. */
    DRAFT,
    PLACED,
    REJECTED,
    CONFIRMED,
    CANCEL_REQUESTED,
    CANCELLED,
    SHIPPED,
    COMPLETED;

    /** Whether an order may change from this status into the next one in a single step. */
    public boolean mayBecome(OrderStatus next) {
        return successors().contains(next);
    }

    /** Whether nothing will happen to the order any more. */
    public boolean isFinal() {
        return successors().isEmpty();
    }

    private Set<OrderStatus> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PLACED, CANCELLED);
            case PLACED -> EnumSet.of(CONFIRMED, REJECTED, CANCELLED);
            case CONFIRMED -> EnumSet.of(SHIPPED, CANCEL_REQUESTED);
            case CANCEL_REQUESTED -> EnumSet.of(CANCELLED, SHIPPED);
            case SHIPPED -> EnumSet.of(COMPLETED);
            case REJECTED, CANCELLED, COMPLETED -> EnumSet.noneOf(OrderStatus.class);
        };
    }
}
