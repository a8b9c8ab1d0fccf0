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
    Uni<Void> write(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        rows.forEach(this::requireOwn);
        return Sql.update(
                        UPSERT,
                        rows.stream().map(OutboxRow::topic).toArray(String[]::new),
                        rows.stream().map(OutboxRow::key).toArray(UUID[]::new),
                        rows.stream().map(OutboxRow::version).toArray(Long[]::new),
                        rows.stream().map(this::serialise).toArray(String[]::new),
                        rows.stream()
                                .map(row -> TraceContext.causing(row.key()))
                                .toArray(String[]::new))
                .replaceWithVoid();
    }

    private void requireOwn(OutboxRow row) {
        if (!own.contains(row.topic())) {
            throw new IllegalArgumentException(
                    "%s is not a topic of %s: only its owner publishes on it".formatted(row.topic(), service));
        }
    }

    private @Nullable String serialise(OutboxRow row) {
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
