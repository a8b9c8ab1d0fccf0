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
public class NothingIsAhead implements HealthCheck {

    private final Restored restored;

    NothingIsAhead(Restored restored) {
        this.restored = restored;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("ready for writes").status(!restored.isBehind());
        restored.ahead().forEach(answer::withData);
        return answer.build();
    }
}
