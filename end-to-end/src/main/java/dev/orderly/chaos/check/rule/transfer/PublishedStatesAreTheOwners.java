package dev.orderly.chaos.check.rule.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.evidence.StateRecord;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The last state on a topic says of the entity what the owner's table says: its status, or its quantities. */
public final class PublishedStatesAreTheOwners implements Rule {

    @Override
    public String name() {
        return "published states are the owners'";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Map<String, Map<UUID, StateRecord>> last = new HashMap<>();
        SentStates.of(evidence)
                .last()
                .forEach((key, message) -> last.computeIfAbsent(message.kind(), kind -> new HashMap<>())
                        .put(key.id(), message));
        return Rows.kinds()
                .flatMap(kind -> evidence.rows().of(kind).stream()
                        .filter(entity -> Optional.ofNullable(
                                        last.getOrDefault(kind, Map.of()).get(entity.id()))
                                .filter(message -> !isSaidBy(message, entity))
                                .isPresent())
                        .map(entity ->
                                violation(entity.id(), "%s %s is not what its last state says", kind, entity.id())));
    }

    private static boolean isSaidBy(StateRecord message, Rows.Entity entity) {
        JsonNode state = message.state();
        return message.version() == null
                || message.version() != entity.version()
                || switch (entity) {
                    case Rows.Stock stock ->
                        state.path("onHand").asInt() == stock.onHand()
                                && state.path("reserved").asInt() == stock.reserved();
                    case Rows.Customer customer -> hasStatus(state, customer.status());
                    case Rows.Product product -> hasStatus(state, product.status());
                    case Rows.Reservation reservation -> hasStatus(state, reservation.status());
                    case Rows.Order order -> hasStatus(state, order.status());
                    case Rows.Shipment shipment -> hasStatus(state, shipment.status());
                    case Rows.Invoice invoice -> hasStatus(state, invoice.status());
                };
    }

    private static boolean hasStatus(JsonNode state, String status) {
        return state.path("status").asText().equals(status);
    }
}
