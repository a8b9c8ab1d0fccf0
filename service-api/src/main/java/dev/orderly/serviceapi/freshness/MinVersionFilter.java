package dev.orderly.serviceapi.freshness;

import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.serviceapi.version.Answers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller read what it has just written elsewhere: a read that demands {@code Orderly-Min-Version} waits briefly
 * until the replica has that version.
 */
class MinVersionFilter {

    private final KnownVersions known;
    private final Caller caller;
    private final BriefWait wait;

    MinVersionFilter(KnownVersions known, Caller caller, BriefWait wait) {
        this.known = known;
        this.caller = caller;
        this.wait = wait;
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
        return wait.until(List::isEmpty, () -> missing(demanded, asker)).map(missing -> {
            if (missing.isEmpty()) {
                return null;
            }
            throw Problems.conflict(
                    "version-not-there-yet", "%s has not arrived here; try again".formatted(missing.getFirst()));
        });
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
