package dev.orderly.statetransfer.freshness;

import dev.orderly.statetransfer.replica.DeclaredReplicas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until every replica has been filled once; after that, a replica's age never affects readiness. */
@Readiness
@ApplicationScoped
class ReplicasReady implements HealthCheck {

    private final DeclaredReplicas replicas;
    private final Freshness freshness;

    ReplicasReady(DeclaredReplicas replicas, Freshness freshness) {
        this.replicas = replicas;
        this.freshness = freshness;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> filling = replicas.topics().stream()
                .filter(topic -> !freshness.of(topic).isBootstrapped())
                .toList();
        var answer = HealthCheckResponse.named("replicas").status(filling.isEmpty());
        return filling.isEmpty()
                ? answer.build()
                : answer.withData("filling", String.join(", ", filling)).build();
    }
}
