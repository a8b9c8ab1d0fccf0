package dev.orderly.serviceapi.freshness;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Adds the age of the replicas to each answer that is based on them: {@code customers=0.4, products=1.2}, in seconds.
 */
@Provider
@RestsOnReplicas
class ReplicaAgeFilter implements ContainerResponseFilter {

    static final String HEADER = "Orderly-Replica-Age";

    private final ReplicaAges ages;

    ReplicaAgeFilter(ReplicaAges ages) {
        this.ages = ages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, ages.now().toString());
    }
}
