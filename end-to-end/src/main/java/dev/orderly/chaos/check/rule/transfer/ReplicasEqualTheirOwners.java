package dev.orderly.chaos.check.rule.transfer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.OwnState;
import dev.orderly.chaos.check.evidence.ReplicatedState;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** At rest, every replica has what its owner has: keys, versions and contents, deletions included. */
public final class ReplicasEqualTheirOwners implements Rule {

    private record Replica(String service, String topic) {}

    @Override
    public String name() {
        return "replicas equal their owners";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Map<String, List<OwnState>> owned =
                evidence.mechanism().outbox().stream().collect(groupingBy(OwnState::topic));
        return evidence.mechanism().replicas().stream()
                .collect(groupingBy(row -> new Replica(row.service(), row.topic())))
                .entrySet()
                .stream()
                .flatMap(replica -> differences(
                        replica.getKey(),
                        replica.getValue(),
                        owned.getOrDefault(replica.getKey().topic(), List.of())));
    }

    private Stream<Violation> differences(Replica replica, List<ReplicatedState> rows, List<OwnState> owned) {
        Map<UUID, OwnState> missing = new HashMap<>(owned.stream().collect(toMap(OwnState::key, own -> own)));
        List<UUID> different = rows.stream()
                .filter(row -> !isSame(row, missing.remove(row.key())))
                .map(ReplicatedState::key)
                .toList();
        // A replica that was filled after a tombstone was compacted away never saw it.
        Stream<UUID> absent =
                missing.values().stream().filter(own -> own.hash() != null).map(OwnState::key);
        return Stream.concat(different.stream(), absent)
                .map(key -> violation(
                        key,
                        "the replica of %s in %s has %s otherwise than its owner",
                        replica.topic(),
                        replica.service(),
                        key));
    }

    private static boolean isSame(ReplicatedState row, @Nullable OwnState own) {
        return own != null && row.version() == own.version() && Objects.equals(row.hash(), own.hash());
    }
}
