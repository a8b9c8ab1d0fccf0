package dev.orderly.statetransfer.outbox;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetransfer.interleaving.Schedule;
import dev.orderly.statetransfer.outbox.DirtyRows.Row;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox, and the lock of the leader, as the SQL has them: what is committed, and what is locked. */
class ScriptedDatabase {

    /** @param content tells the transactions apart that wrote the same version */
    record State(long version, String content) {}

    record Dirty(long place, long revision) {}

    record Written(State state, Dirty row) {}

    private final Schedule schedule;
    private final ScriptedBroker broker;
    private final Map<UUID, State> outbox = new HashMap<>();
    private final Map<UUID, Dirty> dirty = new HashMap<>();
    /** What transactions have written that are not over, and hold locked. */
    private final Map<UUID, Written> uncommitted = new HashMap<>();

    private final Map<UUID, State> ahead = new HashMap<>();
    private long relayed;
    private long places;
    private @Nullable Life leader;

    ScriptedDatabase(Schedule schedule, ScriptedBroker broker) {
        this.schedule = schedule;
        this.broker = broker;
    }

    boolean isLed() {
        return leader != null;
    }

    boolean isLedBy(Life process) {
        return leader == process;
    }

    boolean tryLead(Life process) {
        if (leader == null) {
            leader = process;
        }
        return leader == process;
    }

    void endSession(Life process) {
        if (leader == process) {
            leader = null;
        }
    }

    boolean isAnythingDirty() {
        return !visible().isEmpty();
    }

    boolean isAnythingAhead() {
        return !ahead.isEmpty();
    }

    /** The backup: this state, which is still to be sent, and everything below the offset has been sent. */
    void restore(UUID key, State state, long sent) {
        outbox.put(key, state);
        dirty.put(key, new Dirty(++places, 1));
        relayed = sent;
    }

    long relayed() {
        return relayed;
    }

    void noteRelayed(long next) {
        relayed = next;
    }

    void noteNewer(UUID key, State sent) {
        State own = state(key);
        if (isNewer(sent, own) && ahead.getOrDefault(key, own).version() <= sent.version()) {
            ahead.put(key, sent);
        }
    }

    boolean isNewer(State sent, State own) {
        return sent.version() > own.version() || (sent.version() == own.version() && !sent.equals(own));
    }

    /** Whether a state can be adopted now. */
    boolean isAdoptable() {
        return ahead.keySet().stream().anyMatch(key -> !isLocked(key));
    }

    void adopt() {
        List.copyOf(ahead.keySet()).stream().filter(key -> !isLocked(key)).forEach(key -> {
            outbox.put(key, Objects.requireNonNull(ahead.remove(key)));
            dirty.remove(key);
        });
    }

    boolean isLocked(UUID key) {
        return uncommitted.containsKey(key);
    }

    /** The statement that writes the next state, of a transaction that others do not see until it commits. */
    void write(UUID key, String writer) {
        State former = outbox.get(key);
        long version = former == null ? 0 : former.version() + 1;
        Dirty row = dirty.get(key);
        uncommitted.put(
                key,
                new Written(
                        new State(version, "by " + writer),
                        row == null ? new Dirty(++places, 1) : new Dirty(row.place(), row.revision() + 1)));
    }

    void commit(UUID key) {
        Written written = Objects.requireNonNull(uncommitted.remove(key));
        outbox.put(key, written.state());
        dirty.put(key, written.row());
    }

    void rollBack(UUID key) {
        uncommitted.remove(key);
    }

    List<Row> read(long after, int limit) {
        return visible().entrySet().stream()
                .filter(row -> row.getValue().row().place() > after)
                .sorted(Comparator.comparing(row -> row.getValue().row().place()))
                .limit(limit)
                .map(row -> row(row.getKey(), row.getValue()))
                .toList();
    }

    Map<UUID, Written> visible() {
        if (isAnythingAhead()) {
            return Map.of();
        }
        return dirty.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, row -> new Written(state(row.getKey()), row.getValue())));
    }

    Map<UUID, Written> uncommitted() {
        return uncommitted;
    }

    private static Row row(UUID key, Written written) {
        Dirty row = written.row();
        State state = written.state();
        byte[] content = state.content().getBytes(StandardCharsets.UTF_8);
        return new Row(row.place(), row.revision(), "shipping.parcel.v1", key, state.version(), content, null, "");
    }

    private State state(UUID key) {
        return outbox.getOrDefault(key, new State(-1, "nothing"));
    }

    /** @param next the offset after those sent */
    void clear(List<Row> sent, long next) {
        noteRelayed(next);
        sent.forEach(this::clear);
    }

    private void clear(Row sent) {
        Dirty row = dirty.get(sent.key());
        if (row == null || !isSame(row, sent) || isLocked(sent.key())) {
            return;
        }
        if (isUnchanged(row, sent)) {
            dirty.remove(sent.key());
            requireKept(sent.key());
        } else {
            dirty.put(sent.key(), new Dirty(++places, row.revision()));
        }
    }

    boolean isSame(Dirty row, Row sent) {
        return row.place() == sent.place();
    }

    boolean isUnchanged(Dirty row, Row sent) {
        return row.revision() == sent.revision();
    }

    private void requireKept(UUID key) {
        long version = state(key).version();
        if (!broker.keeps(key, version)) {
            throw schedule.violated("%s@%d is clean, but the topic may lose it".formatted(Keys.name(key), version));
        }
    }

    /** When all is over. */
    void requireEverythingSent() {
        if (!dirty.isEmpty()) {
            throw schedule.violated("Still dirty: "
                    + dirty.keySet().stream().map(Keys::name).sorted().toList());
        }
        outbox.forEach((key, state) -> {
            requireKept(key);
            State last = Objects.requireNonNull(broker.last(key));
            if (!last.equals(state)) {
                throw schedule.violated("The topic ends with %s, the outbox with %s".formatted(last, state));
            }
        });
    }
}
