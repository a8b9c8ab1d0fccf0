package dev.orderly.statetransfer.outbox;

import dev.orderly.statetopics.EntityState;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox's row of one entity; without a state it is a tombstone. */
record OutboxRow(
        String topic, UUID key, long version, @Nullable EntityState state) {

    /** The order in which every transaction writes its rows, so that two transactions cannot deadlock. */
    static final Comparator<OutboxRow> WRITING_ORDER = Comparator.comparing(OutboxRow::topic)
            .thenComparing(row -> row.key().toString());

    static OutboxRow of(Published<?> aggregate) {
        EntityState state = aggregate.state();
        return new OutboxRow(aggregate.topic().name(), aggregate.id(), state.version(), state);
    }

    static OutboxRow tombstoneOf(Published<?> aggregate) {
        return new OutboxRow(aggregate.topic().name(), aggregate.id(), aggregate.version() + 1, null);
    }
}
