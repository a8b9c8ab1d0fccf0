package dev.orderly.chaos.check.rule.transfer;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.OwnState;
import dev.orderly.chaos.check.evidence.StateRecord;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last record of each key is the outbox's row: same version, same bytes. */
public final class TopicsEndWithTheOutbox implements Rule {

    @Override
    public String name() {
        return "topics end with the outbox";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Map<SentStates.Key, StateRecord> last = SentStates.of(evidence).last();
        Map<SentStates.Key, OwnState> outbox = evidence.mechanism().outbox().stream()
                .collect(Collectors.toMap(own -> new SentStates.Key(own.topic(), own.key()), own -> own));
        return Stream.concat(
                outbox.entrySet().stream()
                        .filter(own -> !isSameAs(last.get(own.getKey()), own.getValue()))
                        .map(own -> violation(
                                own.getKey().id(),
                                "%s does not end with version %d of %s",
                                own.getKey().topic(),
                                own.getValue().version(),
                                own.getKey().id())),
                last.keySet().stream()
                        .filter(key -> !outbox.containsKey(key))
                        .map(key -> violation(
                                key.id(), "%s has %s, which its owner's outbox has not", key.topic(), key.id())));
    }

    private static boolean isSameAs(@Nullable StateRecord last, OwnState own) {
        return last == null
                // Tombstones are compacted away after some time.
                ? own.hash() == null
                : Objects.equals(last.version(), own.version()) && Objects.equals(last.hash(), own.hash());
    }
}
