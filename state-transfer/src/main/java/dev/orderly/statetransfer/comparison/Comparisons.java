package dev.orderly.statetransfer.comparison;

import dev.orderly.statetransfer.consuming.ReplicaTables;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.outbox.Republication;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Compares and heals replicas, and remembers the last results. All methods block. */
@ApplicationScoped
public class Comparisons {

    private final Comparing comparing;
    private final Owners owners;
    private final ReplicaTables tables;
    private final FreshContext fresh;
    private final Map<String, Comparison> latest = new ConcurrentHashMap<>();

    Comparisons(Comparing comparing, Owners owners, ReplicaTables tables, FreshContext fresh) {
        this.comparing = comparing;
        this.owners = owners;
        this.tables = tables;
        this.fresh = fresh;
    }

    /** @throws OwnerUnreachable if the owner does not answer */
    public Comparison compare(Replica<?> replica) throws InterruptedException {
        return remember(comparing.compare(replica, differences -> {}));
    }

    /**
     * Compares, and asks the owner to send the keys that differ again; their states arrive a little later, like all
     * others, so a {@code Reaction} decides about them, too.
     *
     * @throws OwnerUnreachable if the owner does not answer
     */
    public Comparison heal(Replica<?> replica) throws InterruptedException {
        return remember(comparing.compare(replica, differences -> heal(replica, differences)));
    }

    /** The last result of this instance; other instances do not know it. */
    Optional<Comparison> latest(String topic) {
        return Optional.ofNullable(latest.get(topic));
    }

    /**
     * The rows are put in doubt first, so that the owner's state replaces them, whichever version they claim to have.
     * Repeating it is harmless.
     */
    private void heal(Replica<?> replica, List<Difference> differences) {
        for (int from = 0; from < differences.size(); from += Republication.Request.MOST) {
            int to = Math.min(differences.size(), from + Republication.Request.MOST);
            List<UUID> keys =
                    differences.subList(from, to).stream().map(Difference::key).toList();
            fresh.run(() -> Panache.withTransaction(() -> tables.doubt(replica.topic(), keys)))
                    .await()
                    .indefinitely();
            owners.republish(replica.topic(), keys);
        }
    }

    private Comparison remember(Comparison comparison) {
        latest.put(comparison.topic(), comparison);
        return comparison;
    }
}
