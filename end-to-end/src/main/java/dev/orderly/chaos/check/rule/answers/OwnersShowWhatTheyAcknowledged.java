package dev.orderly.chaos.check.rule.answers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Endpoint;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Version;
import dev.orderly.chaos.check.rule.Violation;
import dev.orderly.chaos.load.Call;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who reads an entity from its owner after anybody's write of it was acknowledged sees that write, whichever instance
 * answers.
 */
public final class OwnersShowWhatTheyAcknowledged implements Rule {

    private static final Map<String, String> OWNERS_READS = Map.of(
            "GET /orders/{}", "order",
            "GET /products/{}", "product",
            "GET /stock/{}", "stock",
            "GET /shipments/{}", "shipment",
            "GET /invoices/{}", "invoice",
            "GET /customers/{}", "customer");

    private record Seen(String kind, UUID id) {}

    @Override
    public String name() {
        return "owners show what they acknowledged";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Losses losses = Losses.of(evidence);
        Deque<Call> writes = losses.publishedCalls().stream()
                .filter(call -> Version.acknowledgedBy(call).isPresent())
                .sorted(Comparator.comparingLong(Call::endMillis))
                .collect(Collectors.toCollection(ArrayDeque::new));
        List<Call> reads = evidence.calls().stream()
                .filter(Call::isSuccess)
                .filter(call -> !losses.isOfBackup(call))
                .filter(call -> OWNERS_READS.containsKey(Endpoint.of(call).name()))
                .sorted(Comparator.comparingLong(Call::sentMillis))
                .toList();
        Map<Seen, Long> newest = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Call read : reads) {
            while (!writes.isEmpty() && writes.peek().endMillis() < read.sentMillis()) {
                Version.acknowledgedBy(writes.poll())
                        .ifPresent(version ->
                                newest.merge(new Seen(version.kind(), version.id()), version.number(), Math::max));
            }
            check(read, newest).ifPresent(violations::add);
        }
        return violations.stream();
    }

    private Optional<Violation> check(Call read, Map<Seen, Long> newest) {
        Endpoint endpoint = Endpoint.of(read);
        UUID id = endpoint.ids().getFirst();
        long acknowledged = newest.getOrDefault(new Seen(OWNERS_READS.getOrDefault(endpoint.name(), ""), id), -1L);
        JsonNode answer = read.answer();
        return answer == null
                        || !answer.has("version")
                        || answer.path("version").asLong() >= acknowledged
                ? Optional.empty()
                : Optional.of(violation(
                        id,
                        "%s answered version %d to %s, after version %d had been acknowledged (operation %d)",
                        read.program(),
                        answer.path("version").asLong(),
                        endpoint.name(),
                        acknowledged,
                        read.operation()));
    }
}
