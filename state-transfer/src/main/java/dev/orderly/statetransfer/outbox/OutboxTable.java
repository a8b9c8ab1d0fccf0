package dev.orderly.statetransfer.outbox;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetopics.StateTopics;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.tracing.TraceContext;
import io.netty.buffer.ByteBufUtil;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code outbox}: the owner's copy of its compacted topics. Rows that were not sent yet are listed in
 * {@code outbox_dirty}.
 */
@ApplicationScoped
class OutboxTable {

    /** The row of one entity; without a state it is a tombstone. */
    record Row(
            String topic, UUID key, long version, @Nullable EntityState state) {

        /** The order in which every transaction writes its rows, so that two transactions cannot deadlock. */
        static final Comparator<Row> WRITING_ORDER =
                Comparator.comparing(Row::topic).thenComparing(row -> row.key().toString());

        static Row of(Published<?> aggregate) {
            EntityState state = aggregate.state();
            return new Row(aggregate.topic().name(), aggregate.id(), state.version(), state);
        }

        static Row tombstoneOf(Published<?> aggregate) {
            return new Row(aggregate.topic().name(), aggregate.id(), aggregate.version() + 1, null);
        }
    }

    private static final String UPSERT = """
            with written as (
                insert into outbox (topic, key, version, state, traceparent)
                select topic, key, version, state::jsonb, traceparent
                  from unnest($1::text[], $2::uuid[], $3::bigint[], $4::text[], $5::text[])
                    as row (topic, key, version, state, traceparent)
                on conflict (topic, key) do update
                   set version = excluded.version,
                       state = excluded.state,
                       traceparent = excluded.traceparent,
                       changed_at = excluded.changed_at
                returning topic, key)
            insert into outbox_dirty (topic, key) select topic, key from written
            on conflict (topic, key) do update set revision = outbox_dirty.revision + 1, refusal = null
            """;

    private final ObjectMapper json;
    private final TopicSettings topics;
    private final String service;
    private final Set<String> own;

    OutboxTable(
            ObjectMapper json,
            TopicSettings topics,
            StateTopics all,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.json = json;
        this.topics = topics;
        this.service = service;
        this.own = all.ownedBy(service).stream().map(StateTopic::name).collect(toUnmodifiableSet());
    }

    /**
     * Writes the rows in the given order, in the current transaction.
     *
     * @throws IllegalArgumentException if another service owns a topic: the relay would never send the row
     * @throws StateTooLarge if a state is larger than {@code state-transfer.topics.largest-state}
     */
    Uni<Void> write(List<Row> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        rows.forEach(this::requireOwn);
        return Sql.update(
                        UPSERT,
                        rows.stream().map(Row::topic).toArray(String[]::new),
                        rows.stream().map(Row::key).toArray(UUID[]::new),
                        rows.stream().map(Row::version).toArray(Long[]::new),
                        rows.stream().map(this::serialise).toArray(String[]::new),
                        rows.stream()
                                .map(row -> TraceContext.causing(row.key()))
                                .toArray(String[]::new))
                .replaceWithVoid();
    }

    private void requireOwn(Row row) {
        if (!own.contains(row.topic())) {
            throw new IllegalArgumentException(
                    "%s is not a topic of %s: only its owner publishes on it".formatted(row.topic(), service));
        }
    }

    private @Nullable String serialise(Row row) {
        EntityState state = row.state();
        if (state == null) {
            return null;
        }
        try {
            String text = json.writeValueAsString(state);
            int size = ByteBufUtil.utf8Bytes(text);
            // The database adds spaces to JSON, but never doubles its size.
            if (size > topics.largestState().asLongValue()) {
                throw new StateTooLarge(row, size, topics.largestState());
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
