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
 * Has what differs replaced by what the owner has. The rows are put in doubt first, so that whatever the owner sends wins,
 * whichever version the row claims to have; then the owner is asked to send them again. They arrive as everything does, so
 * that a {@code Reaction} decides about them, too.
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

    /** Blocks until the owner has taken it on. Repeating it is harmless. */
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
