package dev.orderly.gateway.protection;

import static dev.orderly.gateway.problem.Problem.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.orderly.gateway.GatewaySettings;
import dev.orderly.gateway.GatewaySettings.LimitSettings;
import dev.orderly.gateway.session.RequiringSession;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Limits the calls per second and person, across all paths and sessions; each instance counts separately. */
@ApplicationScoped
public class RateLimit {

    private static final int PERSONS = 100_000;

    private final Cache<String, Bucket> buckets;
    private final LimitSettings limits;

    RateLimit(GatewaySettings settings) {
        this.limits = settings.limits();
        // after that time the bucket is full again, so it can be forgotten
        Duration untilFull = Duration.ofSeconds(1 + limits.burst() / limits.requestsPerSecond());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(PERSONS)
                .expireAfter(Expiry.<String, Bucket>accessing((person, bucket) -> untilFull))
                .build();
    }

    public void limit(RoutingContext request) {
        String subject = RequiringSession.subject(request);
        ConsumptionProbe probe = buckets.get(subject, person -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            request.next();
        } else {
            problem("too-many-requests", 429, "More than %d calls per second".formatted(limits.requestsPerSecond()))
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()))
                    .answer(request);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(limits.burst()).refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
