package dev.orderly.serviceapi.freshness;

import dev.orderly.statetransfer.database.FreshContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lets a request wait briefly for data that is about to arrive. The number of waiting requests is limited, so that
 * other requests are not affected.
 */
@ApplicationScoped
class BriefWait {

    private static final Duration INTERVAL = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Semaphore waiting = new Semaphore(100);
    private final FreshContext fresh;

    BriefWait(FreshContext fresh) {
        this.fresh = fresh;
    }

    /**
     * Looks until the result is enough or the time is up, and returns the last one. Does not wait if too many already
     * do.
     */
    <T> Uni<T> until(Predicate<T> enough, Supplier<Uni<T>> look) {
        long end = System.nanoTime() + LIMIT.toNanos();
        return fresh.runAside(() -> look.get()
                .flatMap(seen -> enough.test(seen) || !waiting.tryAcquire()
                        ? Uni.createFrom().item(seen)
                        : fresh.run(look)
                                .repeat()
                                .withDelay(INTERVAL)
                                .whilst(later -> !enough.test(later) && System.nanoTime() < end)
                                .collect()
                                .last()
                                .onTermination()
                                .invoke(() -> waiting.release())));
    }
}
