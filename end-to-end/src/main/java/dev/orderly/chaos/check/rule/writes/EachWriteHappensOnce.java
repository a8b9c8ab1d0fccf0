package dev.orderly.chaos.check.rule.writes;

import static java.util.stream.Collectors.groupingBy;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Operation;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Version;
import dev.orderly.chaos.check.rule.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two changes never get the same version: one of them would be lost. */
public final class EachWriteHappensOnce implements Rule {

    /** These may find that nothing is to be changed. */
    private static final Set<String> MAYBE_NO_CHANGE =
            Set.of("POST /customers/{}/block", "POST /customers/{}/unblock", "POST /invoices/{}/mail");

    private record Change(Version version, long operation) {}

    @Override
    public String name() {
        return "each write has its own version";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return Operation.of(Losses.of(evidence).publishedCalls()).stream()
                .filter(operation -> operation.endpoint().name().startsWith("POST "))
                .filter(operation ->
                        !MAYBE_NO_CHANGE.contains(operation.endpoint().name()))
                .filter(operation -> !deletesDraft(operation))
                .flatMap(operation -> operation.success().flatMap(Version::acknowledgedBy).stream()
                        .map(version -> new Change(
                                version, operation.attempts().getFirst().operation())))
                .collect(groupingBy(Change::version, Collectors.mapping(Change::operation, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(changes -> changes.getValue().size() > 1)
                .map(changes -> violation(changes.getKey().id(), "%s", inWords(changes.getKey(), changes.getValue())));
    }

    /** The answer shows the draft as it was before. */
    private static boolean deletesDraft(Operation operation) {
        return operation.endpoint().name().equals("POST /orders/{}/cancel")
                && !operation.answer().hasNonNull("placedAt");
    }

    private static String inWords(Version version, List<Long> operations) {
        return "operations %s were all acknowledged with %s".formatted(operations, version);
    }
}
