package dev.orderly.chaos.check.rule.transfer;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.StateRecord;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Per topic and key, versions never go back in the order of the offsets, all in one partition; those of aborted
 * transactions count, because consumers read them.
 */
public final class VersionsNeverGoBack implements Rule {

    @Override
    public String name() {
        return "versions never go back";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return SentStates.of(evidence).byKey().entrySet().stream().flatMap(sent -> {
            List<StateRecord> records = sent.getValue();
            return IntStream.range(1, records.size())
                    .filter(index -> isStepBack(records.get(index - 1), records.get(index)))
                    .mapToObj(index -> violation(
                            sent.getKey().id(),
                            "after version %d, %s has version %d of %s at %s",
                            records.get(index - 1).version(),
                            sent.getKey().topic(),
                            records.get(index).version(),
                            sent.getKey().id(),
                            records.get(index).place()));
        });
    }

    private static boolean isStepBack(StateRecord before, StateRecord after) {
        return before.partition() != after.partition()
                || (SentStates.versionOf(after) < SentStates.versionOf(before) && !SentStates.isHealing(after));
    }
}
