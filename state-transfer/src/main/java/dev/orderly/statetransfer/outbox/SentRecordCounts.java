package dev.orderly.statetransfer.outbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the records that this instance has sent since it started; only the leader sends. */
@ApplicationScoped
public class SentRecordCounts {

    private static final class Count {
        final LongAdder total = new LongAdder();
        long atLastLook;
        volatile double rate;

        void look(double seconds) {
            long now = total.sum();
            rate = (now - atLastLook) / seconds;
            atLastLook = now;
        }
    }

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private long lastLook = System.nanoTime();

    void note(Collection<DirtyRows.Row> sent) {
        sent.forEach(row -> of(row.topic()).total.increment());
    }

    public long total(String topic) {
        return of(topic).total.sum();
    }

    /** Records per second, over about the last five seconds. */
    public double rate(String topic) {
        return of(topic).rate;
    }

    @Scheduled(
            every = "5s",
            executionMaxDelay = "${state-transfer.spread}",
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        long now = System.nanoTime();
        double seconds = (now - lastLook) / (double) Duration.ofSeconds(1).toNanos();
        lastLook = now;
        counts.values().forEach(count -> count.look(seconds));
    }

    private Count of(String topic) {
        return counts.computeIfAbsent(topic, first -> new Count());
    }
}
