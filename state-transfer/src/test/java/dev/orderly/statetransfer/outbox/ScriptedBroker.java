package dev.orderly.statetransfer.outbox;

import dev.orderly.statetopics.Headers;
import dev.orderly.statetransfer.interleaving.Schedule;
import dev.orderly.statetransfer.outbox.ScriptedDatabase.State;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.jspecify.annotations.Nullable;

/**
 * One partition and one transactional id. Readers see a record when it arrives, whether or not its transaction will
 * commit; but only what is committed stays.
 */
class ScriptedBroker {

    static final class Transaction {
        private final int epoch;
        private boolean isAborted;
        private boolean isCommitted;

        private Transaction(int epoch) {
            this.epoch = epoch;
        }
    }

    record Sent(UUID key, State state, Transaction transaction) {

        long version() {
            return state.version();
        }

        @Override
        public String toString() {
            return "%s@%d (%s)".formatted(Keys.name(key), version(), state.content());
        }
    }

    private final Schedule schedule;
    private final List<Sent> log = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private int epoch;

    ScriptedBroker(Schedule schedule) {
        this.schedule = schedule;
    }

    /** Aborts what the former producer has not committed; its epoch is refused from now on. */
    int fence() {
        epoch++;
        transactions.stream()
                .filter(former -> isFenced(former.epoch) && !former.isCommitted)
                .forEach(open -> open.isAborted = true);
        return epoch;
    }

    boolean isFenced(int producer) {
        return producer < epoch;
    }

    Transaction begin(int producer) {
        Transaction begun = new Transaction(producer);
        transactions.add(begun);
        return begun;
    }

    /** Returns the offset. */
    long append(Transaction transaction, ProducerRecord<String, byte[]> message) {
        requireNotFenced(transaction);
        Sent sent = new Sent(
                UUID.fromString(message.key()),
                new State(
                        Long.parseLong(text(message.headers()
                                .lastHeader(Headers.ENTITY_VERSION)
                                .value())),
                        text(message.value())),
                transaction);
        schedule.tell("  " + sent + " arrives");
        append(sent);
        return log.size() - 1;
    }

    private void append(Sent sent) {
        log.stream()
                .filter(earlier -> earlier.key().equals(sent.key()))
                .forEach(earlier -> requireOrder(earlier, sent));
        log.add(sent);
    }

    /** What was sent long ago. */
    void hold(UUID key, State... states) {
        Transaction former = new Transaction(0);
        former.isCommitted = true;
        for (State state : states) {
            append(new Sent(key, state, former));
        }
    }

    private void requireOrder(Sent earlier, Sent later) {
        if (later.version() < earlier.version()) {
            throw schedule.violated("The topic goes back from %s to %s".formatted(earlier, later));
        }
        if (later.version() == earlier.version() && !later.state().equals(earlier.state())) {
            throw schedule.violated("One version has two contents: %s and %s".formatted(earlier, later));
        }
    }

    void commit(Transaction transaction) {
        requireNotFenced(transaction);
        transaction.isCommitted = !transaction.isAborted;
    }

    private void requireNotFenced(Transaction transaction) {
        if (isFenced(transaction.epoch)) {
            throw new InvalidProducerEpochException("A newer producer is at work");
        }
    }

    /** Whether the topic will always have this version or a later one. */
    boolean keeps(UUID key, long version) {
        return log.stream()
                .anyMatch(
                        sent -> sent.key().equals(key) && sent.version() >= version && sent.transaction().isCommitted);
    }

    @Nullable
    State last(UUID key) {
        return log.reversed().stream()
                .filter(sent -> sent.key().equals(key))
                .map(Sent::state)
                .findFirst()
                .orElse(null);
    }

    List<Sent> log() {
        return log;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
