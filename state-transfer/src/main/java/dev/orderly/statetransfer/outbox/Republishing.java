package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends states again on request: the table {@code republishing}. Republishing marks rows of the outbox as dirty, so
 * that always the latest state is sent. {@link RepublishJob} does it in batches.
 */
@ApplicationScoped
public class Republishing {

    /** All states of the topic. Must be called inside a transaction, like {@link #keys}. */
    public Uni<Republication> all(String topic) {
        return begin("""
                insert into republishing (topic, total) select $1, count(*) from outbox where topic = $1
                returning\s""", topic);
    }

    /** The states of these keys. A key that was never published gets a tombstone that any state replaces. */
    public Uni<Republication> keys(String topic, Collection<UUID> keys) {
        return begin("""
                insert into republishing (topic, keys, total)
                select $1, array_agg(key order by key), count(*) from (select distinct unnest($2::uuid[]) as key) as asked
                returning\s""", topic, keys.toArray(UUID[]::new));
    }

    private static Uni<Republication> begin(String insert, Object... parameters) {
        return Sql.select(insert + Republication.COLUMNS, parameters)
                .map(List::getFirst)
                .map(Republication::of);
    }

    public Uni<Optional<Republication>> find(String topic, long id) {
        return Sql.select(
                        "select " + Republication.COLUMNS + " from republishing where topic = $1 and id = $2",
                        topic,
                        id)
                .map(rows -> rows.stream().map(Republication::of).findFirst());
    }

    /** The latest ones first. */
    public Uni<List<Republication>> latest(String topic, int most) {
        return Sql.select(
                        "select " + Republication.COLUMNS
                                + " from republishing where topic = $1 order by id desc limit $2",
                        topic,
                        most)
                .map(rows -> rows.stream().map(Republication::of).toList());
    }
}
