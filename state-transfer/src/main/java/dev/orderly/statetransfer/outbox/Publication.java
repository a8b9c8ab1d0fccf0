package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.outbox.OutboxTable.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What one transaction changes, and the rows that it puts into the outbox. */
final class Publication {

    private record Key(String topic, UUID id) {
        static Key of(Published<?> aggregate) {
            return new Key(aggregate.topic().name(), aggregate.id());
        }
    }

    private final Set<Key> changed = new HashSet<>();
    private final Set<Key> publiclyChanged = new LinkedHashSet<>();
    private final Map<Key, Supplier<Row>> rowsOfPut = new HashMap<>();

    void noteChange(Published<?> aggregate) {
        changed.add(Key.of(aggregate));
        if (aggregate.isPublic()) {
            publiclyChanged.add(Key.of(aggregate));
        }
    }

    void put(Published<?> aggregate) {
        rowsOfPut.put(Key.of(aggregate), () -> Row.of(aggregate));
    }

    /** The aggregate's topic has this state already. */
    void takeOver(Published<?> aggregate) {
        changed.remove(Key.of(aggregate));
        publiclyChanged.remove(Key.of(aggregate));
    }

    /** Whether anything was changed, apart from what was taken over. */
    boolean isChange() {
        return !changed.isEmpty();
    }

    void remove(Published<?> aggregate) {
        rowsOfPut.put(Key.of(aggregate), () -> Row.tombstoneOf(aggregate));
    }

    /**
     * The rows to write, in writing order; aggregates that were put but not changed are left out.
     *
     * @throws UnpublishedChange if an aggregate was changed but not put
     */
    List<Row> rows() {
        return publiclyChanged.stream()
                .map(this::rowOf)
                .sorted(Row.WRITING_ORDER)
                .toList();
    }

    private Row rowOf(Key key) {
        Supplier<Row> row = rowsOfPut.get(key);
        if (row == null) {
            throw new UnpublishedChange(key.topic(), key.id());
        }
        return row.get();
    }
}
