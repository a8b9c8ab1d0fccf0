package dev.orderly.serviceapi.erasure;

import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/**
 * What a service holds of its customers beside its replicas, and how it forgets one of them. A service that declares such
 * a bean acknowledges on its topic {@code <service>.erasure.v1}; replicas, dead letters and the answers kept for repeated
 * requests are forgotten without its doing.
 */
public interface PersonalData {

    /** The replica that tells who is to be forgotten: those customers whose state in it is {@code ERASED}. */
    Replica<?> told();

    /**
     * Forgets the customer, in the current transaction; nothing to do for a service that holds a person's data in replicas
     * only. It is asked again until everybody else's share in these has gone, too, and finds nothing left then.
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
