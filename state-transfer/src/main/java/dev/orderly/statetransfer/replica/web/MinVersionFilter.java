package dev.orderly.statetransfer.replica.web;

import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.web.Answers;
import dev.orderly.statetransfer.web.Caller;
import dev.orderly.statetransfer.web.Problems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller read what it has just written elsewhere: a read that demands {@code Orderly-Min-Version} waits a moment for
 * the replica to get there. So few may wait at a time that those who do not ask for it never notice.
 */
class MinVersionFilter {

    private static final Duration INTERVAL = Duration.ofMillis(50);
    private static final int LOOKS = 40;

    private final Semaphore waiting = new Semaphore(100);
    private final KnownVersions known;
    private final Caller caller;
    private final FreshContext fresh;

    MinVersionFilter(KnownVersions known, Caller caller, FreshContext fresh) {
        this.known = known;
        this.caller = caller;
        this.fresh = fresh;
    }

    @ServerRequestFilter
    @Nullable
    Uni<Response> waitForVersion(ContainerRequestContext request) {
        String header = request.getHeaderString(Answers.MIN_VERSION);
        if (header == null || !HttpMethod.GET.equals(request.getMethod())) {
            return null;
        }
        List<DemandedVersion> demanded = DemandedVersion.parse(header);
        KnownVersions.Asker asker = KnownVersions.Asker.of(caller);
        Context requestContext = Vertx.currentContext();
        return await(demanded, asker)
                .emitOn(rest -> requestContext.runOnContext(ignored -> rest.run()))
                .map(missing -> {
                    if (missing.isEmpty()) {
                        return null;
                    }
                    throw Problems.conflict(
                            "version-not-there-yet",
                            "%s has not arrived here; try again".formatted(missing.getFirst()));
                });
    }

    /** What is still missing when the time is over; nobody waits when too many do. */
    private Uni<List<DemandedVersion>> await(List<DemandedVersion> demanded, KnownVersions.Asker asker) {
        Uni<List<DemandedVersion>> look = fresh.run(() -> missing(demanded, asker));
        return look.flatMap(missing -> missing.isEmpty() || !waiting.tryAcquire()
                ? Uni.createFrom().item(missing)
                : look.repeat()
                        .withDelay(INTERVAL)
                        .whilst(still -> !still.isEmpty())
                        .select()
                        .first(LOOKS)
                        .collect()
                        .last()
                        .onTermination()
                        .invoke(() -> waiting.release()));
    }

    private Uni<List<DemandedVersion>> missing(List<DemandedVersion> demanded, KnownVersions.Asker asker) {
        return Multi.createFrom()
                .iterable(demanded)
                .select()
                .when(version -> known.include(version, asker).map(included -> !included))
                .collect()
                .asList();
    }
}
