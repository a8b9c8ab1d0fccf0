package dev.orderly.statetransfer.replica;

import dev.orderly.statetransfer.database.RetryLater;
import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/**
 * The locks that serialise decisions about the same key, whether or not a row exists yet.
 *
 * <p>A decision takes them first, reads its inputs afterwards in new statements, and only then locks aggregates. So two
 * batches, or a batch and an HTTP request, never decide without seeing each other's changes. The locks are held until
 * the transaction ends.
 */
public final class DecisionLocks {

    // The seed keeps the two kinds of locks apart; in the order of the hashes, two transactions cannot deadlock.
    private static final String HASHES = """
            (select distinct hashtextextended(key::text, %d) as hash from unnest($1::uuid[]) as key order by hash) as ordered
            """;

    private static final String DECIDE = "select count(pg_advisory_xact_lock(hash)) from " + HASHES.formatted(0);
    private static final String ARRIVE = "select count(pg_advisory_xact_lock(hash)) from " + HASHES.formatted(1);
    private static final String TAKEN =
            "select hash from " + HASHES.formatted(1) + " where not pg_try_advisory_xact_lock_shared(hash)";

    /** Must be called inside a transaction; waits until no other transaction holds one of the locks. */
    public static Uni<Void> acquire(Collection<UUID> keys) {
        return Sql.select(DECIDE, (Object) keys.toArray(UUID[]::new)).replaceWithVoid();
    }

    /**
     * Before a {@link Reaction} looks up who waits for these rows: waits until all transactions have ended that
     * {@linkplain #acquireToAwait decided to wait} for one of them, so that it finds them.
     */
    static Uni<Void> acquireForArrived(Collection<UUID> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.select(ARRIVE, (Object) keys.toArray(UUID[]::new)).replaceWithVoid();
    }

    /**
     * Keeps rows that a decision lacks from arriving unseen; read again what is missing afterwards. Fails with {@link
     * RetryLater} if one of them is arriving: that transaction might need the decision lock held here, so waiting could
     * be a deadlock.
     */
    static Uni<Void> acquireToAwait(Collection<UUID> missing) {
        return Sql.select(TAKEN, (Object) missing.toArray(UUID[]::new))
                .invoke(rows -> {
                    if (!rows.isEmpty()) {
                        throw new RetryLater("What a decision lacks is arriving");
                    }
                })
                .replaceWithVoid();
    }

    private DecisionLocks() {}
}
