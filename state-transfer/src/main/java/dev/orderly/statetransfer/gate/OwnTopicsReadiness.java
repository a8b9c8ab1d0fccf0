package dev.orderly.statetransfer.gate;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until the own topics were examined once after the start, or could not be because the broker is unavailable:
 * before that a change waits inside its transaction.
 */
@Readiness
@ApplicationScoped
class OwnTopicsReadiness implements HealthCheck {

    private final WriteGate gate;

    OwnTopicsReadiness(WriteGate gate) {
        this.gate = gate;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("own topics")
                .status(gate.isAttempted())
                .build();
    }
}
