package dev.orderly.statetransfer.replica;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/**
 * The locks that serialise everything deciding about the same thing (mostly an order), whether the row exists yet or not.
 *
 * <p>Whoever decides takes them first, reads its inputs afterwards in new statements, and only then locks aggregates. So
 * two batches, or a batch and an HTTP request, never decide past each other. They are held until the transaction ends.
 */
public final class DecisionLocks {

    /** Must be called inside a transaction; waits for whoever holds one of them. */
    public static Uni<Void> acquire(Collection<UUID> keys) {
        // In one order everywhere, the hash's: no two transactions can wait for each other.
        return Sql.select("""
                        select count(pg_advisory_xact_lock(hash))
                          from (select distinct hashtextextended(key::text, 0) as hash
                                  from unnest($1::uuid[]) as key
                                 order by hash) as ordered
                        """, (Object) keys.toArray(UUID[]::new)).replaceWithVoid();
    }

    /**
     * For whoever must look up which keys a change concerns: waits for everyone who is changing what is looked up.
     * Otherwise an order and its customer, arriving at once, would each be applied without seeing the other.
     */
    public static Uni<Void> lookUpAlone() {
        return Sql.select("select pg_advisory_xact_lock(hashtext('decisions'), hashtext('look-up'))")
                .replaceWithVoid();
    }

    /** For whoever knows the keys, but changes what others look up; many may do so at once. */
    public static Uni<Void> changeWhatIsLookedUp() {
        return Sql.select("select pg_advisory_xact_lock_shared(hashtext('decisions'), hashtext('look-up'))")
                .replaceWithVoid();
    }

    private DecisionLocks() {}
}
