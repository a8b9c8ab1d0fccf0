package dev.orderly.gateway.stream;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether there was a connection to the broker within the last minute ({@code /q/health/well}). It affects neither
 * liveness nor readiness: without a broker only the stream stops, and a restart would not help.
 */
@Wellness
@ApplicationScoped
class BrokerReached implements HealthCheck {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile Instant last;

    BrokerReached() {
        this(Clock.systemUTC());
    }

    BrokerReached(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /** @param metrics a client's, which include its connection count */
    void look(Map<MetricName, ? extends Metric> metrics) {
        boolean isConnected = metrics.entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count"))
                .anyMatch(metric -> metric.getValue().metricValue() instanceof Number count && count.doubleValue() > 0);
        if (isConnected) {
            last = clock.instant();
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker reached")
                .status(last.plus(PATIENCE).isAfter(clock.instant()))
                .withData("last", last.toString())
                .build();
    }
}
