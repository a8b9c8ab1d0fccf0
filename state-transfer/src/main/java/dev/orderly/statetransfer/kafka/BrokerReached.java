package dev.orderly.statetransfer.kafka;

import dev.orderly.statetransfer.database.Causes;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the broker has answered within the last minute ({@code /q/health/well}). Not part of liveness or readiness:
 * the service works without a broker, and a restart would not help.
 */
@Wellness
@ApplicationScoped
class BrokerReached implements HealthCheck {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final KafkaAdmin kafka;
    private final Clock clock;
    private volatile Instant last;
    private volatile String reason = "";

    BrokerReached(KafkaAdmin kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
        this.last = clock.instant();
    }

    @Scheduled(
            every = "10s",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void ask() throws InterruptedException {
        try {
            kafka.admin().describeCluster().clusterId().get();
            last = clock.instant();
            reason = "";
        } catch (ExecutionException e) {
            reason = Causes.inWords(e);
        }
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("broker reached")
                .status(last.plus(PATIENCE).isAfter(clock.instant()))
                .withData("last", last.toString());
        return (reason.isEmpty() ? answer : answer.withData("reason", reason)).build();
    }
}
