package dev.orderly.gateway.proxy;

import dev.orderly.gateway.GatewaySettings.DownstreamSettings;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * One service: its instances, and the fault tolerance around it. Any answer of the service is a success, whatever its
 * status; a failure is no answer, an unreadable one, or a late one. The circuit breaker counts failures only while no
 * instance is left that can be asked instead.
 */
final class Downstream {

    private static final int RETRIES = 1;
    /** Until the pool has noticed which connections broke with the failed one. */
    private static final long RETRY_MILLIS = 40;

    private final String service;
    private final Instances instances;
    private final Duration breakerDelay;
    private final TypedGuard<Uni<ProxyResponse>> guard;
    private volatile CircuitBreakerState breaker = CircuitBreakerState.CLOSED;
    private volatile Instant since = Instant.now();

    Downstream(String service, Instances instances, DownstreamSettings settings) {
        this.service = service;
        this.instances = instances;
        this.breakerDelay = settings.breakerDelay();
        this.guard = TypedGuard.create(new TypeLiteral<Uni<ProxyResponse>>() {})
                .withDescription(service)
                .withRetry()
                .maxRetries(RETRIES)
                .delay(RETRY_MILLIS, ChronoUnit.MILLIS)
                .jitter(20, ChronoUnit.MILLIS)
                .whenException(failure -> failure instanceof Unanswered unanswered && unanswered.isRepeatable())
                .done()
                .withCircuitBreaker()
                .name(service)
                .requestVolumeThreshold(settings.breakerWindow())
                .failureRatio(settings.breakerFailureRatio())
                .delay(settings.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .when(failure -> isUnanswered(failure) && instances.areAllAvoided())
                .onStateChange(this::note)
                .done()
                .withTimeout()
                .duration(settings.operationsTimeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withBulkhead()
                .limit(settings.concurrent())
                .queueSize(settings.concurrent())
                .done()
                .build();
    }

    private static boolean isUnanswered(Throwable failure) {
        return failure instanceof Unanswered || failure instanceof TimeoutException;
    }

    /** @param patience how long this call may take; at most the limit for all calls */
    Uni<ProxyResponse> call(Duration patience, Supplier<Uni<ProxyResponse>> attempt) {
        return guard.get(() -> attempt.get()
                .ifNoItem()
                .after(patience)
                .failWith(() -> new TimeoutException("No answer within " + patience)));
    }

    private void note(CircuitBreakerState state) {
        breaker = state;
        since = Instant.now();
    }

    Duration breakerDelay() {
        return breakerDelay;
    }

    String service() {
        return service;
    }

    Instances instances() {
        return instances;
    }

    CircuitBreakerState breaker() {
        return breaker;
    }

    /** The time of the breaker's last change. */
    Instant since() {
        return since;
    }
}
