package dev.orderly.ordering.order;

import org.jspecify.annotations.Nullable;

/** A step that an order has to take because of another service's state. */
public record Transition(OrderStatus to, @Nullable String reason) {

    static Transition to(OrderStatus status) {
        return new Transition(status, null);
    }
}
