package dev.orderly.statetransfer.comparison;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.consuming.CatchingUp;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Compares a replica with its owner while both keep changing.
 *
 * <p>Both sides digest their rows in buckets, and only buckets that differ are compared row by row. Most differences at
 * first are changes in flight. A key counts only if the owner's row was clean, the replica has since passed the end of
 * the topic, the key still differs, and the owner's row is clean and at the same version afterwards: then the owner's
 * state was on the topic all the time, and the replica has read it.
 */
@ApplicationScoped
class Comparing {

    private final Owners owners;
    private final CatchingUp catchingUp;
    private final ComparisonSettings settings;
    private final FreshContext fresh;
    private final Clock clock;

    Comparing(Owners owners, CatchingUp catchingUp, ComparisonSettings settings, FreshContext fresh, Clock clock) {
        this.owners = owners;
        this.catchingUp = catchingUp;
        this.settings = settings;
        this.fresh = fresh;
        this.clock = clock;
    }

    /**
     * Blocks, for seconds if there are many rows.
     *
     * @param each receives the differences in batches
     * @throws OwnerUnreachable if the owner does not answer
     */
    Comparison compare(Replica<?> replica, Consumer<List<Difference>> each) throws InterruptedException {
        Instant when = clock.instant();
        StateTopic<?> topic = replica.topic();
        List<Digest.Bucket> theirs = owners.buckets(topic);
        // Otherwise a replica that is being filled would differ in every bucket, and all would be read for nothing.
        boolean keepsUp = catchingUp.reachesEndOf(topic.name(), settings.patience());
        List<Digest.Bucket> mine = query(
                () -> DigestedTable.ofReplica(topic.name(), replica.table()).buckets());
        Findings findings = new Findings();
        for (BucketBatch batch : BucketBatch.of(theirs, mine)) {
            if (keepsUp) {
                keepsUp = compareRows(replica, batch.buckets(), findings, each);
            } else {
                findings.add(List.of(), batch.keys());
            }
        }
        return findings.conclude(replica, theirs, mine, when);
    }

    /** Compares the rows of some buckets. Returns whether the replica keeps up with its topic. */
    private boolean compareRows(
            Replica<?> replica, List<String> buckets, Findings findings, Consumer<List<Difference>> each)
            throws InterruptedException {
        StateTopic<?> topic = replica.topic();
        List<Digest.Row> theirs = owners.rows(topic, buckets);
        Differences.Found first = query(() -> Differences.between(theirs, replica, buckets));
        if (first.differences().isEmpty()) {
            findings.add(List.of(), first.inFlight());
            return true;
        }
        if (!catchingUp.reachesEndOf(topic.name(), settings.patience())) {
            findings.add(List.of(), first.inFlight() + first.differences().size());
            return false;
        }
        Differences.Found second = query(() -> Differences.between(theirs, replica, buckets));
        List<Difference> confirmed = unchangedAtOwner(second.differences(), theirs, owners.rows(topic, buckets));
        findings.add(
                confirmed, first.inFlight() + Math.max(0, first.differences().size() - confirmed.size()));
        each.accept(confirmed);
        return true;
    }

    private static List<Difference> unchangedAtOwner(
            List<Difference> differences, List<Digest.Row> before, List<Digest.Row> after) {
        Map<UUID, Digest.Row> then = byKey(before);
        Map<UUID, Digest.Row> now = byKey(after);
        return differences.stream()
                .filter(difference -> {
                    Digest.Row row = now.get(difference.key());
                    return row == null ? !then.containsKey(difference.key()) : row.equals(then.get(difference.key()));
                })
                .toList();
    }

    private static Map<UUID, Digest.Row> byKey(List<Digest.Row> rows) {
        return rows.stream().collect(Collectors.toMap(Digest.Row::key, Function.identity()));
    }

    private <T> T query(Supplier<Uni<T>> query) {
        return fresh.run(query).await().indefinitely();
    }
}
