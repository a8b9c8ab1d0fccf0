package dev.orderly.chaos.check.rule.writes;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Operation;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Version;
import dev.orderly.chaos.check.rule.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of an order are its items as they were ordered, added, set and removed, each once. */
public final class DraftsAddUp implements Rule {

    private static final String[] CHANGES = {
        "POST /orders", "POST /orders/{}/items", "PUT /orders/{}/items/{}", "DELETE /orders/{}/items/{}"
    };

    @Override
    public String name() {
        return "orders have the items that were put in";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Map<UUID, List<Operation>> changes = changes(evidence);
        return evidence.rows().orders().stream()
                .filter(order -> isKnown(changes.getOrDefault(order.id(), List.of())))
                .filter(order -> !order.quantities().equals(played(changes.getOrDefault(order.id(), List.of()))))
                .map(order -> violation(order.id(), "order %s has other items than were put into it", order.id()));
    }

    private static Map<UUID, List<Operation>> changes(Evidence evidence) {
        return Operation.of(Losses.of(evidence).publishedCalls(), CHANGES)
                .filter(operation -> operation.succeeded() || operation.isUnknown())
                .filter(operation -> orderOf(operation) != null)
                .collect(groupingBy(DraftsAddUp::orderOf));
    }

    private static @Nullable UUID orderOf(Operation operation) {
        String created = operation.answer().path("id").asText();
        return operation.endpoint().ids().isEmpty()
                ? created.isEmpty() ? null : UUID.fromString(created)
                : operation.id();
    }

    /** Whether all that happened to it is known, from its creation on. */
    private static boolean isKnown(List<Operation> changes) {
        return changes.stream().allMatch(Operation::succeeded)
                && changes.stream().anyMatch(change -> change.endpoint().name().equals("POST /orders"));
    }

    private static Map<UUID, Integer> played(List<Operation> changes) {
        Map<UUID, Integer> quantities = new TreeMap<>();
        changes.stream()
                .sorted(Comparator.comparingLong(DraftsAddUp::versionOf))
                .forEach(change -> play(change, quantities));
        return quantities;
    }

    private static long versionOf(Operation change) {
        return change.success()
                .flatMap(Version::acknowledgedBy)
                .map(Version::number)
                .orElse(0L);
    }

    private static void play(Operation change, Map<UUID, Integer> quantities) {
        JsonNode request = change.request();
        switch (change.endpoint().name()) {
            case "POST /orders" -> request.path("items").forEach(item -> add(item, quantities));
            case "POST /orders/{}/items" -> add(request, quantities);
            case "PUT /orders/{}/items/{}" ->
                quantities.put(
                        change.endpoint().ids().get(1), request.path("quantity").asInt());
            default -> quantities.remove(change.endpoint().ids().get(1));
        }
    }

    private static void add(JsonNode item, Map<UUID, Integer> quantities) {
        quantities.merge(
                UUID.fromString(item.path("productId").asText()),
                item.path("quantity").asInt(),
                Integer::sum);
    }
}
