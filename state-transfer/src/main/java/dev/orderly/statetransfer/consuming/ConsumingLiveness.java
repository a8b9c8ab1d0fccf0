package dev.orderly.statetransfer.consuming;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Fails, and so asks for a restart, when consuming has ended for good; not when the broker or the database is
 * unavailable.
 */
@Liveness
@ApplicationScoped
class ConsumingLiveness implements HealthCheck {

    private final ReplicaChannel channel;

    ConsumingLiveness(ReplicaChannel channel) {
        this.channel = channel;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("consuming")
                .status(!channel.isBroken())
                .build();
    }
}
