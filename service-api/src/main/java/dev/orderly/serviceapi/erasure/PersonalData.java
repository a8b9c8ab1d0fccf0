package dev.orderly.serviceapi.erasure;

import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/**
 * What a service stores about its customers besides its replicas, and how it forgets a customer. A service that
 * declares such a bean acknowledges on its topic {@code <service>.erasure.v1}; replicas, dead letters and the answers
 * kept for repeated requests are cleaned up automatically.
 */
public interface PersonalData {

    /** The replica that says which customers to forget: those whose state in it is {@code ERASED}. */
    Replica<?> erasedCustomers();

    /**
     * Forgets the customer, in the current transaction; nothing to do for a service that holds personal data in
     * replicas only. It is called again until the other services' data has gone from those replicas, too, and finds
     * nothing left then.
     */
    default Uni<Void> forget(UUID customerId) {
        return Uni.createFrom().voidItem();
    }

    /** What is forgotten, in words. */
    String erased();

    /** What the law makes the service keep, and for how long, in words. */
    default Optional<String> kept() {
        return Optional.empty();
    }
}
