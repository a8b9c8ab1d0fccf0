package dev.orderly.serviceapi.freshness;

import dev.orderly.statetransfer.database.FreshContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Has a request wait a moment for what is about to arrive. So few may wait at a time that those who do not ask for it never
 * notice.
 */
@ApplicationScoped
class BriefWait {

    private static final Duration INTERVAL = Duration.ofMillis(50);
    private static final int LOOKS = 40;

    private final Semaphore waiting = new Semaphore(100);
    private final FreshContext fresh;

    BriefWait(FreshContext fresh) {
        this.fresh = fresh;
    }

    /** What was seen last: what is enough, or what there is when the time is over. Nobody waits when too many do. */
    <T> Uni<T> until(Predicate<T> enough, Supplier<Uni<T>> look) {
        return fresh.runAside(() -> look.get()
                .flatMap(seen -> enough.test(seen) || !waiting.tryAcquire()
                        ? Uni.createFrom().item(seen)
                        : fresh.run(look)
                                .repeat()
                                .withDelay(INTERVAL)
                                .whilst(enough.negate())
                                .select()
                                .first(LOOKS)
                                .collect()
                                .last()
                                .onTermination()
                                .invoke(() -> waiting.release())));
    }
}
