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
 * The tables that a rebuild makes beside the live one: the shadow that is filled, and, after the swap, the one that was
 * replaced. All in the current transaction; whoever drops must hold the {@link RebuildLock}.
 */
@ApplicationScoped
class ShadowTables {

    /** A new empty table like the live one, generated columns and indexes included; answers with its name. */
    Uni<String> create(StateTopic<?> topic) {
        // A name of its own: who has lost the lock without noticing finds its table gone, rather than another's.
        String shadow = shadowsOf(topic) + UUID.randomUUID().toString().substring(0, 8);
        return Sql.update("create table %s (like %s including all)".formatted(shadow, Replica.tableOf(topic)))
                .replaceWith(shadow);
    }

    /** So that the planner knows the new table as well as it knew the old one. */
    Uni<Void> analyze(String shadow) {
        return Sql.update("analyze " + shadow).replaceWithVoid();
    }

    /**
     * Has the shadow serve. Waiting for readers of the live table makes all others queue up behind, so it gives up soon.
     *
     * @return fails with SQLState 55P03 if it gave up
     */
    Uni<Void> swap(StateTopic<?> topic, String shadow) {
        return Sql.update("set local lock_timeout = '100ms'")
                .flatMap(set -> Sql.update("call swap_replica($1, $2)", Replica.tableOf(topic), shadow))
                .replaceWithVoid();
    }

    /** Drops every shadow of that topic that an earlier rebuild has left behind. */
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

    /** Whether a table was replaced, and not everything has been decided yet that concerns the differences. */
    Uni<Boolean> wasReplaced(StateTopic<?> topic) {
        return Sql.select("""
                        select 1 from pg_tables where schemaname = current_schema() and tablename = $1
                        """, replaced(topic)).map(rows -> !rows.isEmpty());
    }

    Uni<Void> dropReplaced(StateTopic<?> topic) {
        return Sql.update("drop table " + replaced(topic)).replaceWithVoid();
    }

    /**
     * The keys, from the one after this on, whose rows are not the same in the table that was replaced and in its
     * successor: a stretch of them, and where it ends.
     */
    Uni<Stretch> differing(StateTopic<?> topic, UUID after) {
        return Sql.select(DIFFERING.formatted(replaced(topic), Replica.tableOf(topic), Stretch.LENGTH), after)
                .map(List::getFirst)
                .map(row -> new Stretch(row.getUUID("last"), List.of(row.getArrayOfUUIDs("differing"))));
    }

    /**
     * A part of both tables.
     *
     * @param last the greatest key looked at
     */
    record Stretch(UUID last, List<UUID> differing) {

        static final UUID BEGIN = new UUID(0, 0);

        private static final UUID END = new UUID(-1, -1);
        private static final int LENGTH = 10_000;

        boolean isLast() {
            return last.equals(END);
        }
    }

    private static final String DIFFERING = """
            with stretch as (
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
              from stretch
            """;

    private static String shadowsOf(StateTopic<?> topic) {
        return Replica.tableOf(topic) + "_rebuild_";
    }

    private static String replaced(StateTopic<?> topic) {
        return Replica.tableOf(topic) + "_replaced";
    }
}
