package dev.orderly.chaos.check.rule.writes;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.rule.Load;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Operation;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ordering twice gives one order: each order of the load's customers is the answer of one operation, or can be what an
 * operation without any answer has created. Nobody else may order for these customers while the load runs.
 */
public final class OrdersAreExplained implements Rule {

    @Override
    public String name() {
        return "every order was ordered once";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Load load = new Load(evidence.calls());
        List<Operation> creating =
                Operation.of(evidence.calls(), "POST /orders").toList();
        Set<String> answered = creating.stream()
                .filter(Operation::succeeded)
                .map(operation -> operation.answer().path("id").asText())
                .collect(Collectors.toSet());
        Losses losses = Losses.of(evidence);
        List<Operation> unanswered = creating.stream()
                .filter(operation -> operation.isUnknown() || losses.mayHaveHappenedTwice(operation))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, String> customers = customersOfCallers(creating);
        return Stream.concat(
                doubles(creating),
                evidence.rows().orders().stream()
                        .filter(order -> load.uses(order.customerId()) && load.spans(order.id()))
                        .filter(order -> !answered.contains(order.id().toString()))
                        .filter(order -> !isExplained(order, unanswered, customers))
                        .map(order -> violation(order.id(), "nobody ordered order %s", order.id())));
    }

    private Stream<Violation> doubles(List<Operation> creating) {
        Map<String, Integer> times = new HashMap<>();
        creating.stream()
                .filter(Operation::succeeded)
                .forEach(operation -> times.merge(operation.answer().path("id").asText(), 1, Integer::sum));
        return times.entrySet().stream()
                .filter(order -> order.getValue() > 1)
                .map(order -> violation(
                        UUID.fromString(order.getKey()),
                        "%d operations were answered with order %s",
                        order.getValue(),
                        order.getKey()));
    }

    /** Each unanswered operation explains one order. */
    private static boolean isExplained(Rows.Order order, List<Operation> unanswered, Map<String, String> customers) {
        return unanswered.stream()
                .filter(operation -> order.customerId().toString().equals(customerOf(operation, customers))
                        && (mayHaveOtherItems(order) || quantities(operation).equals(order.quantities())))
                .findFirst()
                .map(unanswered::remove)
                .orElse(false);
    }

    /** A draft's items may have been changed. */
    private static boolean mayHaveOtherItems(Rows.Order order) {
        return order.isDraft();
    }

    private static Map<String, String> customersOfCallers(List<Operation> creating) {
        return creating.stream()
                .filter(Operation::succeeded)
                .filter(operation -> !operation.request().hasNonNull("customerId"))
                .collect(toMap(
                        operation -> operation.attempts().getFirst().caller(),
                        operation -> operation.answer().path("customerId").asText(),
                        (one, other) -> other));
    }

    private static String customerOf(Operation operation, Map<String, String> customers) {
        JsonNode named = operation.request().path("customerId");
        return named.isTextual()
                ? named.asText()
                : customers.getOrDefault(operation.attempts().getFirst().caller(), "");
    }

    private static Map<UUID, Integer> quantities(Operation operation) {
        Map<UUID, Integer> quantities = new TreeMap<>();
        operation
                .request()
                .path("items")
                .forEach(item -> quantities.merge(
                        UUID.fromString(item.path("productId").asText()),
                        item.path("quantity").asInt(),
                        Integer::sum));
        return quantities;
    }
}
