package dev.orderly.statetransfer.comparison;

import dev.orderly.statetransfer.consuming.ReplicaTables;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.outbox.RepublishRequest;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Has the owner send the keys that differ again. Their rows are put in doubt first, so that the owner's state replaces
 * them, whichever version they claim to have. The states arrive like all others, so a {@code Reaction} decides about
 * them, too.
 */
@ApplicationScoped
class Healing {

    private final Owners owners;
    private final ReplicaTables tables;
    private final FreshContext fresh;

    Healing(Owners owners, ReplicaTables tables, FreshContext fresh) {
        this.owners = owners;
        this.tables = tables;
        this.fresh = fresh;
    }

    /** Blocks until the owner has accepted the request. Repeating it is harmless. */
    void heal(Replica<?> replica, List<Difference> differences) {
        for (int from = 0; from < differences.size(); from += RepublishRequest.MOST) {
            int to = Math.min(differences.size(), from + RepublishRequest.MOST);
            List<UUID> keys =
                    differences.subList(from, to).stream().map(Difference::key).toList();
            fresh.run(() -> Panache.withTransaction(() -> tables.doubt(replica.topic(), keys)))
                    .await()
                    .indefinitely();
            owners.republish(replica.topic(), keys);
        }
    }
}
