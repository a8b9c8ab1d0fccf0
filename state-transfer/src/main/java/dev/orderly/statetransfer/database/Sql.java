package dev.orderly.statetransfer.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Plain PostgreSQL statements on the connection of the current Hibernate session, inside its transaction.
 *
 * <p>For statements that HQL cannot express: set-based upserts, arrays, advisory locks. Parameters are {@code $1},
 * {@code $2}, ... Outside a session, a new one is opened for the statement. Must be called on a Vert.x duplicated
 * context.
 */
public final class Sql {

    public static Uni<List<Row>> select(String sql, @Nullable Object... parameters) {
        return inSession(session -> HibernateAdapter.select(session, sql, parameters))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    /** The ids that a statement selects as its only column. */
    public static Uni<List<UUID>> ids(String sql, @Nullable Object... parameters) {
        return select(sql, parameters)
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    /** Returns the number of changed rows. */
    public static Uni<Integer> update(String sql, @Nullable Object... parameters) {
        return inSession(session -> HibernateAdapter.update(session, sql, parameters));
    }

    private static <T> Uni<T> inSession(Function<Mutiny.Session, CompletionStage<T>> statement) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> Uni.createFrom().completionStage(() -> statement.apply(session))));
    }

    private Sql() {}
}
