package dev.orderly.chaos.check.rule.orders;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.Set;
import java.util.stream.Stream;

/**
 * At rest, an order has ended, or waits for a person: confirmed for its dispatch, shipped for its delivery. It has one
 * reservation, and a shipment and an invoice exactly if it got that far.
 */
public final class OrdersAreWhereTheirInputsPutThem implements Rule {

    @Override
    public String name() {
        return "orders are where their inputs put them";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return Fulfilment.all(evidence.rows())
                .filter(one -> !isJustified(one))
                .map(one -> violation(one.id(), "order %s is %s: %s", one.id(), one.orderStatus(), one.inWords()));
    }

    private static boolean isJustified(Fulfilment one) {
        return switch (one.orderStatus()) {
            case Fulfilment.NONE -> has(one, Set.of(Fulfilment.NONE), Set.of(Fulfilment.NONE), false);
            case "REJECTED" -> has(one, Set.of("REJECTED"), Set.of(Fulfilment.NONE), false);
            // It may have been cancelled before its rejection arrived.
            case "CANCELLED" -> has(one, Set.of("RELEASED", "REJECTED"), Set.of(Fulfilment.NONE, "CANCELLED"), false);
            case "CONFIRMED" -> has(one, Set.of("RESERVED"), Set.of("PENDING"), false);
            case "SHIPPED" -> has(one, Set.of("CONSUMED"), Set.of("DISPATCHED"), true);
            case "COMPLETED" -> has(one, Set.of("CONSUMED"), Set.of("DELIVERED"), true);
            // PLACED and CANCEL_REQUESTED wait for other services only, which always answer.
            default -> false;
        };
    }

    private static boolean has(Fulfilment one, Set<String> reservations, Set<String> shipments, boolean isInvoiced) {
        return reservations.contains(one.reservationStatus())
                && shipments.contains(one.shipmentStatus())
                && one.isInvoiced() == isInvoiced;
    }
}
