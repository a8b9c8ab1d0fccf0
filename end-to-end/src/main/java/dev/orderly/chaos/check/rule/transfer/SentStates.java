package dev.orderly.chaos.check.rule.transfer;

import static java.util.stream.Collectors.groupingBy;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Place;
import dev.orderly.chaos.check.evidence.StateRecord;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records that owners sent, without those that the run itself put on topics. */
record SentStates(List<StateRecord> records) {

    private static final long HEALING = -1;

    record Key(String topic, UUID id) {}

    static SentStates of(Evidence evidence) {
        Set<Place> injected = new HashSet<>(evidence.circumstances().injected());
        return new SentStates(evidence.records().stream()
                .filter(message -> !injected.contains(message.place()))
                .sorted(Comparator.comparing(StateRecord::topic)
                        .thenComparingInt(StateRecord::partition)
                        .thenComparingLong(StateRecord::offset))
                .toList());
    }

    /** Oldest first; without those that are not of the required form. */
    Map<Key, List<StateRecord>> byKey() {
        return readable().collect(groupingBy(SentStates::keyOf));
    }

    Map<Key, StateRecord> last() {
        return readable().collect(Collectors.toMap(SentStates::keyOf, message -> message, (older, newer) -> newer));
    }

    Stream<StateRecord> unreadable() {
        return records.stream().filter(message -> !isReadable(message));
    }

    private Stream<StateRecord> readable() {
        return records.stream().filter(SentStates::isReadable);
    }

    private static boolean isReadable(StateRecord message) {
        return message.key() != null
                && message.version() != null
                && (message.isTombstone()
                        || (message.state().path("id").asText().equals(message.key())
                                && message.state().path("version").asLong() == message.version()));
    }

    private static Key keyOf(StateRecord message) {
        return new Key(message.topic(), UUID.fromString(String.valueOf(message.key())));
    }

    static long versionOf(StateRecord message) {
        return message.version() == null ? HEALING : message.version();
    }

    /** A tombstone for a key that the owner does not know; it has no version. */
    static boolean isHealing(StateRecord message) {
        return message.isTombstone() && versionOf(message) == HEALING;
    }
}
