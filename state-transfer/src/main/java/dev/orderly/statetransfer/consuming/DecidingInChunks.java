package dev.orderly.statetransfer.consuming;

import static java.util.Objects.requireNonNull;

import dev.orderly.statetransfer.database.Causes;
import dev.orderly.statetransfer.database.TransientRetry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Decides about many keys in transactions of bounded size, each on a fresh context. Keys that fail, although no record is to
 * blame, do not block the others; {@code state_transfer_undecided} counts those that wait for another attempt.
 */
@ApplicationScoped
public class DecidingInChunks {

    private static final Logger LOG = Logger.getLogger(DecidingInChunks.class);
    private static final int CHUNK = 200;

    private final TransientRetry retry;
    private final Duration retryAfter;
    private final AtomicInteger undecided = new AtomicInteger();

    DecidingInChunks(
            TransientRetry retry,
            @ConfigProperty(name = "state-transfer.decisions.retry-after") Duration retryAfter,
            MeterRegistry meters) {
        this.retry = retry;
        this.retryAfter = retryAfter;
        Gauge.builder("state.transfer.undecided", undecided, AtomicInteger::get)
                .description("Keys about which no decision could be made; they are tried again")
                .register(meters);
    }

    /** Never fails. Completes when all keys have been decided about; those that fail are tried again until they succeed. */
    public Uni<Void> decide(Collection<UUID> keys, Function<List<UUID>, Uni<Void>> decision) {
        AtomicInteger waiting = new AtomicInteger();
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(keys),
                        due -> decideOnce(requireNonNull(due.get()), decision).invoke(due::set))
                .withDelay(retryAfter)
                .whilst(failed -> !failed.isEmpty())
                .invoke(failed -> undecided.addAndGet(failed.size() - waiting.getAndSet(failed.size())))
                .filter(failed -> !failed.isEmpty())
                .invoke(failed ->
                        LOG.warnf("%d keys without a decision are tried again in %s", failed.size(), retryAfter))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Never fails. Returns the keys that could not be decided about. */
    public Uni<List<UUID>> decideOnce(Collection<UUID> keys, Function<List<UUID>, Uni<Void>> decision) {
        AtomicBoolean failing = new AtomicBoolean();
        return Multi.createFrom()
                .iterable(keys)
                .group()
                .intoLists()
                .of(CHUNK)
                .onItem()
                .transformToUniAndConcatenate(chunk -> inTransaction(chunk, decision)
                        .replaceWith(List.<UUID>of())
                        .onFailure()
                        .recoverWithUni(() -> oneByOne(chunk, decision, failing)))
                .collect()
                .in(ArrayList::new, List::addAll);
    }

    private Uni<List<UUID>> oneByOne(List<UUID> keys, Function<List<UUID>, Uni<Void>> decision, AtomicBoolean failing) {
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUniAndConcatenate(key -> inTransaction(List.of(key), decision)
                        .replaceWith(Optional.<UUID>empty())
                        .onFailure()
                        .recoverWithItem(reason -> {
                            logFailure(key, reason, failing.getAndSet(true));
                            return Optional.of(key);
                        }))
                .select()
                .where(Optional::isPresent)
                .map(Optional::orElseThrow)
                .collect()
                .asList();
    }

    /** Many keys usually fail for one reason, so that one stack trace tells enough. */
    private static void logFailure(UUID key, Throwable reason, boolean again) {
        if (again) {
            LOG.errorf("No decision about %s: %s", key, Causes.inWords(reason));
        } else {
            LOG.errorf(reason, "No decision about %s", key);
        }
    }

    private Uni<Void> inTransaction(List<UUID> keys, Function<List<UUID>, Uni<Void>> decision) {
        return retry.run("Deciding", () -> Panache.withTransaction(() -> decision.apply(keys)));
    }
}
