package dev.orderly.statetransfer.replica.web;

import static java.util.stream.Collectors.joining;

import dev.orderly.statetransfer.contract.StateTopics;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import dev.orderly.statetransfer.replica.Freshness;
import dev.orderly.statetransfer.web.RestsOnReplicas;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/** Says on each answer that rests on replicas how old these are: {@code customers=0.4, products=1.2}, in seconds. */
@Provider
@RestsOnReplicas
class ReplicaAgeFilter implements ContainerResponseFilter {

    static final String HEADER = "Orderly-Replica-Age";

    private final DeclaredReplicas replicas;
    private final Freshness freshness;
    private final Clock clock;

    ReplicaAgeFilter(DeclaredReplicas replicas, Freshness freshness, Clock clock) {
        this.clock = clock;
        this.replicas = replicas;
        this.freshness = freshness;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Instant now = clock.instant();
        response.getHeaders()
                .putSingle(
                        HEADER,
                        replicas.all().stream()
                                .map(replica -> String.format(
                                        Locale.ROOT,
                                        "%ss=%.1f",
                                        StateTopics.localName(replica.topic()),
                                        freshness
                                                        .of(replica.topic().name())
                                                        .age(now)
                                                        .toMillis()
                                                / 1000.0))
                                .sorted()
                                .collect(joining(", ")));
    }
}
