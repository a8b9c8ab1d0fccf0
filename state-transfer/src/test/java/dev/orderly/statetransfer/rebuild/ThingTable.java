package dev.orderly.statetransfer.rebuild;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.rebuild.ThingTopic.State;
import dev.orderly.statetransfer.replica.Reaction;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The replica in the real database, and what was decided: the row that each decision has seen. */
final class ThingTable implements Reaction, AutoCloseable {

    private static final String DECIDE = """
            insert into decided (key, state)
            select given.key, seen.version || coalesce(seen.state::text, '')
              from unnest($1::uuid[]) as given (key) left join replica_thing as seen using (key)
            on conflict (key) do update set state = excluded.state
            """;

    private static final String FIND = """
            select 'row', key || ' ' || version || coalesce(state::text, '') from replica_thing
            union all
            select 'outdated decision', key || ' on ' || coalesce(decided.state, 'nothing')
              from decided full join replica_thing as now using (key)
             where decided.state is distinct from now.version || coalesce(now.state::text, '')
            union all
            select 'applied', partition || ' up to ' || next_offset from replica_progress where topic = 'things.thing.v1'
            union all
            select 'rebuild', case when ended_at is null then 'unfinished' else phase end
              from replica_rebuild where topic = 'things.thing.v1'
            union all
            select 'index', indexname from pg_indexes where tablename = 'replica_thing'
            union all
            select 'lock', mode from pg_locks where locktype = 'advisory' and classid::int = hashtext('rebuild')
            union all
            """;

    private static final String LEFT_BEHIND =
            "select 'table left behind', tablename from pg_tables where starts_with(tablename, 'replica_thing_')";

    private static final String EMPTY = """
            delete from replica_thing;
            delete from decided;
            delete from replica_progress where topic = 'things.thing.v1';
            delete from replica_rebuild where topic = 'things.thing.v1';
            """;

    private final Connection database;

    ThingTable() throws SQLException {
        database = Arc.container().instance(AgroalDataSource.class).get().getConnection();
        run("call create_replica('thing'); create table decided (key uuid primary key, state text)");
    }

    /** A replica with these rows, one of which was changed by hand, of a topic that was applied up to its end. */
    void begin(ThingTopic topic, List<State> rows, UUID damaged) {
        dropLeftBehind();
        String values = rows.stream()
                .map(row -> "('%s', %d, '%s')".formatted(row.key(), row.version(), row.json()))
                .collect(joining(", "));
        String progress = ThingTopic.PARTITIONS.stream()
                .map(of -> "('%s', %d, %d)".formatted(of.topic(), of.partition(), topic.end(of)))
                .collect(joining(", "));
        run(EMPTY + """
                insert into replica_thing (key, version, state) values %s;
                update replica_thing set state = '{"version": "damaged"}' where key = '%s';
                insert into decided select key, version || state::text from replica_thing;
                insert into replica_progress values %s
                """.formatted(values, damaged, progress));
    }

    private void dropLeftBehind() {
        query(LEFT_BEHIND).forEach(table -> run("drop table " + table.text()));
    }

    Map<UUID, Long> versions() {
        return query("select key::text, version::text from replica_thing").stream()
                .collect(toMap(row -> UUID.fromString(row.kind()), row -> Long.valueOf(row.text())));
    }

    /** By kind: rows of the replica, decisions that rest on other rows, and whatever a rebuild may leave behind. */
    Map<String, Set<String>> find() {
        return query(FIND + LEFT_BEHIND).stream().collect(groupingBy(Found::kind, mapping(Found::text, toSet())));
    }

    static String found(State state) {
        String json = state.json();
        return state.key() + " " + state.version() + (json == null ? "" : json);
    }

    @Override
    public Uni<Set<UUID>> concernedBy(StateTopic<?> topic, Set<UUID> changed) {
        return Uni.createFrom().item(changed);
    }

    @Override
    public Uni<Void> decide(Collection<UUID> keys) {
        return Sql.update(DECIDE, (Object) keys.toArray(UUID[]::new)).replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> unfinished() {
        return Uni.createFrom().item(List.of());
    }

    private record Found(String kind, String text) {}

    private synchronized List<Found> query(String sql) {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Found> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Found(rows.getString(1), rows.getString(2)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void run(String sql) {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        dropLeftBehind();
        run(EMPTY + "drop table replica_thing, decided");
        database.close();
    }
}
