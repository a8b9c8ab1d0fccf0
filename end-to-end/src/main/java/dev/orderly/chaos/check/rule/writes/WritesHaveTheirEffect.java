package dev.orderly.chaos.check.rule.writes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Operation;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a caller was told to have done can be seen in the owner's tables for good. */
public final class WritesHaveTheirEffect implements Rule {

    /** The entities of a run, by id. */
    private record Known(
            Map<UUID, Rows.Order> orders,
            Map<UUID, Rows.Shipment> shipments,
            Map<UUID, Rows.Invoice> invoices,
            Map<UUID, Rows.Product> products,
            Set<UUID> leaving) {

        static Known from(Rows rows) {
            return new Known(
                    Rows.byId(rows.orders()),
                    Rows.byId(rows.shipments()),
                    Rows.byId(rows.invoices()),
                    Rows.byId(rows.products()),
                    rows.erasureRequests().stream()
                            .map(Rows.ErasureRequest::customerId)
                            .collect(Collectors.toSet()));
        }
    }

    @Override
    public String name() {
        return "writes have their effect";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Known known = Known.from(evidence.rows());
        return Operation.of(Losses.of(evidence).detailedCalls()).stream()
                .filter(Operation::succeeded)
                .filter(operation -> !isSeen(operation, known))
                .map(operation -> violation(
                        operation.endpoint().ids().stream().findFirst().orElse(null),
                        "%s succeeded (operation %d), but has no effect",
                        operation.endpoint().name(),
                        operation.attempts().getFirst().operation()));
    }

    private static boolean isSeen(Operation operation, Known known) {
        JsonNode request = operation.request();
        return switch (operation.endpoint().name()) {
            case "POST /orders/{}/place" -> is(known.orders(), operation, order -> order.was("PLACED"));
            case "POST /orders/{}/cancel" -> isCancelled(operation, known);
            case "POST /shipments/{}/dispatch" ->
                is(
                        known.shipments(),
                        operation,
                        shipment -> shipment.hasLeft()
                                && isSame(request, "carrier", shipment.carrier())
                                && isSame(request, "trackingNumber", shipment.trackingNumber()));
            case "POST /shipments/{}/deliver" ->
                is(known.shipments(), operation, shipment -> shipment.status().equals("DELIVERED"));
            case "POST /invoices/{}/payments" ->
                is(
                        known.invoices(),
                        operation,
                        invoice -> !invoice.status().equals("ISSUED")
                                && isSame(request, "reference", invoice.paymentReference()));
            case "POST /invoices/{}/credit" ->
                is(
                        known.invoices(),
                        operation,
                        invoice -> invoice.status().equals("CREDITED")
                                && isSame(request, "reason", invoice.creditReason()));
            case "POST /products/{}/discontinue" ->
                is(known.products(), operation, product -> product.status().equals("DISCONTINUED"));
            case "DELETE /customers/{}" -> known.leaving().contains(operation.id());
            default -> true;
        };
    }

    private static boolean isCancelled(Operation operation, Known known) {
        String answered = operation.answer().path("status").asText();
        boolean wasDraft = !operation.answer().hasNonNull("placedAt");
        return wasDraft
                ? !known.orders().containsKey(operation.id())
                : is(known.orders(), operation, order -> order.was(answered));
    }

    private static <E> boolean is(Map<UUID, E> entities, Operation operation, Predicate<E> condition) {
        E entity = entities.get(operation.id());
        return entity != null && condition.test(entity);
    }

    private static boolean isSame(JsonNode request, String field, @Nullable String kept) {
        return Objects.equals(request.path(field).asText(), kept);
    }
}
