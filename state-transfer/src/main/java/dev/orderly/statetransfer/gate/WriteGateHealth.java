package dev.orderly.statetransfer.gate;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether anything may be changed ({@code /q/health/well}). It is no matter of readiness: what only reads is served, and
 * taking the service away would take that away, too.
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
