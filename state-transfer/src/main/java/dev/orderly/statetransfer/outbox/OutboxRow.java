package dev.orderly.statetransfer.outbox;

import dev.orderly.statetopics.EntityState;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the outbox keeps of one entity; no state means a tombstone. */
record OutboxRow(
        String topic, UUID key, long version, @Nullable EntityState state) {

    /** The order in which every transaction writes its rows, so that no two wait for each other. */
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
