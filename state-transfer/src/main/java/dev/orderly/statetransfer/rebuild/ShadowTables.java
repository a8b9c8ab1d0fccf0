package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The tables that a rebuild creates beside the live one: the shadow that is filled and, after the swap, the replaced
 * table. All methods work in the current transaction; dropping tables requires the {@link RebuildLock}.
 */
@ApplicationScoped
class ShadowTables {

    /** A unique name: an instance that lost the lock unnoticed finds its table gone, and writes to no other. */
    String nameFor(StateTopic<?> topic) {
        return shadowsOf(topic) + UUID.randomUUID().toString().substring(0, 8);
    }

    /**
     * Creates an empty table like the live one, including generated columns and indexes; no effect if that was done
     * before, without an answer.
     */
    Uni<Void> create(StateTopic<?> topic, String shadow) {
        return Sql.update("create table if not exists %s (like %s including all)"
                        .formatted(shadow, Replica.tableOf(topic)))
                .replaceWithVoid();
    }

    /** Gives the planner as good statistics for the new table as it had for the old one. */
    Uni<Void> analyze(String shadow) {
        return Sql.update("analyze " + shadow).replaceWithVoid();
    }

    /**
     * Makes the shadow the live table. While it waits for readers of the live table, all others queue up behind it, so
     * it gives up after 100 ms.
     *
     * @return fails with SQLSTATE 55P03 if it gave up
     */
    Uni<Void> swap(StateTopic<?> topic, String shadow) {
        return Sql.update("set local lock_timeout = '100ms'")
                .flatMap(set -> Sql.update("call swap_replica($1, $2)", Replica.tableOf(topic), shadow))
                .replaceWithVoid();
    }

    /** Drops all shadows that earlier rebuilds of that topic have left behind. */
    Uni<Void> dropShadows(StateTopic<?> topic) {
        return Sql.select("""
                        select tablename::text from pg_tables
                         where schemaname = current_schema() and starts_with(tablename, $1)
                        """, shadowsOf(topic))
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(row -> Sql.update("drop table if exists " + row.getString(0)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** Whether a table was replaced, and not all its differences have been decided about. */
    Uni<Boolean> wasReplaced(StateTopic<?> topic) {
        return Sql.select("""
                        select 1 from pg_tables where schemaname = current_schema() and tablename = $1
                        """, replaced(topic)).map(rows -> !rows.isEmpty());
    }

    /** No effect if that was done before, without an answer. */
    Uni<Void> dropReplaced(StateTopic<?> topic) {
        return Sql.update("drop table if exists " + replaced(topic)).replaceWithVoid();
    }

    /**
     * The next range of keys after this one: where it ends, and its keys whose rows differ between the replaced table
     * and its successor.
     */
    Uni<KeyRange> differing(StateTopic<?> topic, UUID after) {
        return Sql.select(DIFFERING.formatted(replaced(topic), Replica.tableOf(topic), KeyRange.LENGTH), after)
                .map(List::getFirst)
                .map(row -> new KeyRange(row.getUUID("last"), List.of(row.getArrayOfUUIDs("differing"))));
    }

    /**
     * A range of keys in both tables.
     *
     * @param last the greatest key of the range
     */
    record KeyRange(UUID last, List<UUID> differing) {

        static final UUID BEGIN = new UUID(0, 0);

        private static final UUID END = new UUID(-1, -1);
        private static final int LENGTH = 10_000;

        boolean isLast() {
            return last.equals(END);
        }
    }

    private static final String DIFFERING = """
            with key_range as (
                select coalesce((
                    select key
                      from ((select key from %1$s where key > $1 order by key limit %3$d)
                            union all
                            (select key from %2$s where key > $1 order by key limit %3$d)) as either
                     order by key offset %3$d - 1 limit 1), 'ffffffff-ffff-ffff-ffff-ffffffffffff') as last)
            select last, array(
                select key
                  from (select * from %1$s where key > $1 and key <= last) as old
                  full join (select * from %2$s where key > $1 and key <= last) as new using (key)
                 where (old.version, old.hash) is distinct from (new.version, new.hash)) as differing
              from key_range
            """;

    private static String shadowsOf(StateTopic<?> topic) {
        return Replica.tableOf(topic) + "_rebuild_";
    }

    private static String replaced(StateTopic<?> topic) {
        return Replica.tableOf(topic) + "_replaced";
    }
}
