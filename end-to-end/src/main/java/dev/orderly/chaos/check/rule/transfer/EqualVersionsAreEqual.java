package dev.orderly.chaos.check.rule.transfer;

import static java.util.stream.Collectors.groupingBy;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.StateRecord;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Records with the same key and version have the same content. */
public final class EqualVersionsAreEqual implements Rule {

    @Override
    public String name() {
        return "equal versions are equal";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return SentStates.of(evidence).byKey().entrySet().stream().flatMap(sent -> {
            Map<Long, List<StateRecord>> versions = sent.getValue().stream().collect(groupingBy(SentStates::versionOf));
            return versions.entrySet().stream()
                    .filter(version -> version.getValue().stream()
                                    .map(StateRecord::value)
                                    .distinct()
                                    .count()
                            > 1)
                    .map(version -> violation(
                            sent.getKey().id(),
                            "%s has version %d of %s with different contents",
                            sent.getKey().topic(),
                            version.getKey(),
                            sent.getKey().id()));
        });
    }
}
