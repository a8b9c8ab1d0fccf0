package dev.orderly.serviceapi.freshness;

import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.serviceapi.version.Answers;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller refuse answers based on old data: with {@code Orderly-Max-Staleness: 5} (seconds) a request waits
 * briefly for the replicas to be fresh enough, and is refused if they are not.
 */
class MaxStalenessFilter {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,3})?");
    private static final int MILLIS = 3;

    private final ReplicaAges ages;
    private final BriefWait wait;

    MaxStalenessFilter(ReplicaAges ages, BriefWait wait) {
        this.ages = ages;
        this.wait = wait;
    }

    @ServerRequestFilter
    @RestsOnReplicas
    @Nullable
    Uni<Response> waitForFreshness(ContainerRequestContext request) {
        String header = request.getHeaderString(Answers.MAX_STALENESS);
        if (header == null) {
            return null;
        }
        Duration most = parse(header);
        return wait.until(
                        (ReplicaAges.Ages seen) -> isYoungEnough(seen, most),
                        () -> Uni.createFrom().item(ages::now))
                .map(seen -> {
                    if (isYoungEnough(seen, most)) {
                        return null;
                    }
                    throw Problems.conflict(
                            "too-stale", "The replicas are older than %s s: %s".formatted(header.strip(), seen));
                });
    }

    private static boolean isYoungEnough(ReplicaAges.Ages seen, Duration most) {
        return seen.oldest().compareTo(most) <= 0;
    }

    private static Duration parse(String header) {
        String seconds = header.strip();
        if (!FORM.matcher(seconds).matches()) {
            throw Problems.badRequest(
                    "max-staleness-malformed",
                    Answers.MAX_STALENESS + " must be seconds, with at most three decimals, for example 0.5");
        }
        return Duration.ofMillis(new BigDecimal(seconds).movePointRight(MILLIS).longValueExact());
    }
}
