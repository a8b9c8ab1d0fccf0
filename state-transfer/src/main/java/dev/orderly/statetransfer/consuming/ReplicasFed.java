package dev.orderly.statetransfer.consuming;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Asks for a restart when the consumer has ended for good; a broker or a database that is away is no reason. */
@Liveness
@ApplicationScoped
class ReplicasFed implements HealthCheck {

    private final ReplicaChannel channel;

    ReplicasFed(ReplicaChannel channel) {
        this.channel = channel;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("replicas are fed")
                .status(!channel.isBroken())
                .build();
    }
}
