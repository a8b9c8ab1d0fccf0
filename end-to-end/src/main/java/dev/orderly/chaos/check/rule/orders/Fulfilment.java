package dev.orderly.chaos.check.rule.orders;

import dev.orderly.chaos.check.evidence.Rows;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that there is of one order, in all services. */
record Fulfilment(
        UUID id,
        Rows.@Nullable Order order,
        Rows.@Nullable Reservation reservation,
        Rows.@Nullable Shipment shipment,
        Rows.@Nullable Invoice invoice) {

    /** Of every order, and of whatever has an order's id. */
    static Stream<Fulfilment> all(Rows rows) {
        Map<UUID, Rows.Order> orders = Rows.byId(rows.orders());
        Map<UUID, Rows.Reservation> reservations = Rows.byId(rows.reservations());
        Map<UUID, Rows.Shipment> shipments = Rows.byId(rows.shipments());
        Map<UUID, Rows.Invoice> invoices = Rows.byId(rows.invoices());
        Set<UUID> ids = new HashSet<>();
        Stream.of(orders, reservations, shipments, invoices).forEach(some -> ids.addAll(some.keySet()));
        return ids.stream()
                .sorted()
                .map(id ->
                        new Fulfilment(id, orders.get(id), reservations.get(id), shipments.get(id), invoices.get(id)));
    }

    static final String NONE = "none";

    /** Drafts count as none: only ordering knows them. */
    String orderStatus() {
        return order == null || order.isDraft() ? NONE : order.status();
    }

    String reservationStatus() {
        return reservation == null ? NONE : reservation.status();
    }

    String shipmentStatus() {
        return shipment == null ? NONE : shipment.status();
    }

    boolean isInvoiced() {
        return invoice != null;
    }

    String inWords() {
        return "reservation %s, shipment %s, invoice %s"
                .formatted(reservationStatus(), shipmentStatus(), invoice == null ? NONE : invoice.status());
    }
}
