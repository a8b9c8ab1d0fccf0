package dev.orderly.statetransfer.replica;

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

    /** Must be called inside a transaction; waits until no other transaction holds one of the locks. */
    public static Uni<Void> acquire(Collection<UUID> keys) {
        // Always in the same order, the hash's, so that two transactions cannot deadlock.
        return Sql.select("""
                        select count(pg_advisory_xact_lock(hash))
                          from (select distinct hashtextextended(key::text, 0) as hash
                                  from unnest($1::uuid[]) as key
                                 order by hash) as ordered
                        """, (Object) keys.toArray(UUID[]::new)).replaceWithVoid();
    }

    /**
     * For a change whose decision keys must be looked up: waits for all transactions that are changing what is looked
     * up. Otherwise an order and its customer, arriving at the same time, would each be applied without seeing the
     * other.
     */
    public static Uni<Void> acquireForLookUp() {
        return Sql.select("select pg_advisory_xact_lock(hashtext('decisions'), hashtext('look-up'))")
                .replaceWithVoid();
    }

    /**
     * For a change whose decision keys are known, but which others look up; many transactions may hold this lock at
     * once.
     */
    public static Uni<Void> acquireForKnownKeys() {
        return Sql.select("select pg_advisory_xact_lock_shared(hashtext('decisions'), hashtext('look-up'))")
                .replaceWithVoid();
    }

    private DecisionLocks() {}
}
