package dev.orderly.statetransfer.gate;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether changes are admitted ({@code /q/health/well}). Not part of readiness: an unready service would not serve
 * reads either.
 */
@Wellness
@ApplicationScoped
public class WriteGateHealth implements HealthCheck {

    private final WriteGate gate;

    WriteGateHealth(WriteGate gate) {
        this.gate = gate;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("ready for writes").status(!gate.isClosed());
        gate.ahead().forEach(answer::withData);
        return answer.build();
    }
}
