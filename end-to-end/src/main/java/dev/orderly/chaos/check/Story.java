package dev.orderly.chaos.check;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.evidence.StateRecord;
import dev.orderly.chaos.check.rule.Endpoint;
import dev.orderly.chaos.check.rule.Violation;
import dev.orderly.chaos.load.Call;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to one entity, in every service, in the order of time. It tells ids, versions and statuses, nothing
 * personal.
 */
final class Story {

    /** Enough for an order; of a product, the last that happened. */
    private static final int LONGEST = 60;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private record Event(Instant at, String what) {
        static Stream<Event> at(@Nullable String time, String what, Object... parts) {
            return time == null
                    ? Stream.empty()
                    : Stream.of(new Event(OffsetDateTime.parse(time).toInstant(), what.formatted(parts)));
        }
    }

    /** A line for each event; empty for a violation that is about no entity. */
    static List<String> of(Violation violation, Evidence evidence) {
        UUID key = violation.key();
        return key == null ? List.of() : of(key, evidence);
    }

    private static List<String> of(UUID key, Evidence evidence) {
        List<Event> events = Stream.of(calls(key, evidence), rows(key, evidence.rows()), records(key, evidence))
                .flatMap(some -> some)
                .sorted(Comparator.comparing(Event::at))
                .toList();
        return events.stream()
                .skip(Math.max(0, events.size() - LONGEST))
                .map(event -> TIME.format(event.at()) + " " + event.what())
                .toList();
    }

    private static Stream<Event> calls(UUID key, Evidence evidence) {
        return evidence.calls().stream().filter(call -> isAbout(call, key)).map(Story::event);
    }

    private static boolean isAbout(Call call, UUID key) {
        return Endpoint.of(call).ids().contains(key)
                || call.answer() != null && call.answer().path("id").asText().equals(key.toString());
    }

    private static Event event(Call call) {
        return new Event(
                Instant.ofEpochMilli(call.sentMillis()),
                "%s: %s, operation %d, attempt %d, answered %s after %d ms %s"
                        .formatted(
                                call.program(),
                                Endpoint.of(call).name(),
                                call.operation(),
                                call.attempt(),
                                call.status() == 0 ? "nothing" : call.status(),
                                call.tookMillis(),
                                outcome(call)));
    }

    private static String outcome(Call call) {
        return call.answer() == null || call.isSuccess()
                ? call.answered().getOrDefault("orderly-version", "")
                : call.answer().path("type").asText();
    }

    private static Stream<Event> rows(UUID key, Rows rows) {
        return Stream.of(
                        rows.orders().stream()
                                .filter(order -> order.id().equals(key))
                                .flatMap(order -> order.history().stream())
                                .flatMap(change -> Event.at(change.at(), "ordering: order %s", change.status())),
                        rows.ledger().stream()
                                .filter(entry -> entry.productId().equals(key)
                                        || entry.reference().equals(key.toString()))
                                .flatMap(Story::event),
                        rows.shipments().stream()
                                .filter(shipment -> shipment.id().equals(key))
                                .flatMap(shipment -> Stream.concat(
                                        Event.at(shipment.dispatchedAt(), "shipping: shipment DISPATCHED"),
                                        Event.at(shipment.deliveredAt(), "shipping: shipment DELIVERED"))),
                        rows.invoices().stream()
                                .filter(invoice -> invoice.id().equals(key))
                                .flatMap(invoice ->
                                        Event.at(invoice.issuedAt(), "billing: invoice %d issued", invoice.number())))
                .flatMap(some -> some);
    }

    private static Stream<Event> event(Rows.LedgerEntry entry) {
        return Event.at(
                entry.at(),
                "warehouse: ledger %d of product %s: %s, on hand %+d, reserved %+d",
                entry.position(),
                entry.productId(),
                entry.kind(),
                entry.onHandChange(),
                entry.reservedChange());
    }

    private static Stream<Event> records(UUID key, Evidence evidence) {
        return evidence.records().stream()
                .filter(message -> key.toString().equals(message.key()))
                .map(Story::event);
    }

    private static Event event(StateRecord message) {
        return new Event(
                Instant.ofEpochMilli(message.atMillis()),
                "%s, partition %d, offset %d: version %d %s"
                        .formatted(
                                message.topic(),
                                message.partition(),
                                message.offset(),
                                message.version(),
                                message.isTombstone()
                                        ? "tombstone"
                                        : message.state().path("status").asText()));
    }

    private Story() {}
}
