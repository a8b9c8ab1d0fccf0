package dev.orderly.customers.erasure;

import dev.orderly.customers.customer.CustomerRefused;
import dev.orderly.customers.customer.CustomerStatus;
import dev.orderly.customers.customer.FormerCustomers;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All erasure requests, including finished ones. */
@ApplicationScoped
public class ErasureRequests implements PanacheRepositoryBase<ErasureRequest, UUID>, FormerCustomers {

    private static final int CHUNK = 100;
    private static final Set<ErasureStage> IRREVOCABLE =
            EnumSet.of(ErasureStage.FORGETTING, ErasureStage.FORGOTTEN, ErasureStage.COMPLETED);

    /** Writes the request. Must be called inside a transaction that holds the customer's lock. */
    Uni<ErasureRequest> save(ErasureRequest request) {
        return persistAndFlush(request);
    }

    /** The customer's last request; fails with {@link CustomerRefused.Unknown}. */
    public Uni<ErasureRequest> require(UUID customerId) {
        return findById(customerId).onItem().ifNull().failWith(() -> new CustomerRefused.Unknown(customerId));
    }

    /** The same for the customer with that Keycloak user, even if erased. */
    public Uni<ErasureRequest> requireSubject(String subject) {
        return find("subjectHash", ErasureRequest.hashOf(subject))
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new CustomerRefused.Unknown("me"));
    }

    /** The customer's request, locked until the transaction ends; a new one if there is none. */
    Uni<ErasureRequest> open(UUID customerId) {
        return findById(customerId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .continueWith(() -> new ErasureRequest(customerId));
    }

    @Override
    public Uni<Void> requireNotForgotten(String subject) {
        return find("subjectHash = ?1 and stage in ?2", ErasureRequest.hashOf(subject), IRREVOCABLE)
                .firstResult()
                .invoke(request -> {
                    if (request != null) {
                        throw new CustomerRefused.NotKept(request.customerId(), CustomerStatus.ERASED);
                    }
                })
                .replaceWithVoid();
    }

    /** The requests in these stages, oldest first; one batch if there are many. */
    Uni<List<ErasureRequest>> in(ErasureStage... stages) {
        return find("stage in ?1 order by requestedAt", List.of(stages))
                .range(0, CHUNK - 1)
                .list();
    }
}
