package dev.orderly.statetransfer.consuming;

import dev.orderly.statetransfer.database.IsolatedTasks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Keys about which no decision could be made although no record is to blame. They are tried again each minute, and counted in
 * {@code state_transfer_undecided}. A restart forgets them, because then everything unfinished is decided again.
 */
@ApplicationScoped
class UndecidedKeys {

    private static final Logger LOG = Logger.getLogger(UndecidedKeys.class);

    private final Map<UUID, Function<List<UUID>, Uni<Void>>> waiting = new ConcurrentHashMap<>();
    private final IsolatedTasks tasks;

    UndecidedKeys(IsolatedTasks tasks, MeterRegistry meters) {
        this.tasks = tasks;
        Gauge.builder("state.transfer.undecided", waiting, Map::size)
                .description("Keys that no decision could be made about; they are tried again")
                .register(meters);
    }

    void add(UUID key, Function<List<UUID>, Uni<Void>> decision, Throwable reason) {
        waiting.put(key, decision);
        LOG.errorf(reason, "No decision about %s; it is tried again in a minute", key);
    }

    @Scheduled(
            every = "1m",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> tryAgain() {
        return tasks.through(
                () -> Uni.createFrom().item(List.copyOf(waiting.entrySet())),
                undecided -> Panache.withTransaction(() -> undecided.getValue().apply(List.of(undecided.getKey())))
                        .invoke(() -> waiting.remove(undecided.getKey(), undecided.getValue())),
                (undecided, reason) -> LOG.warnf("Still no decision about %s: %s", undecided.getKey(), reason));
    }
}
