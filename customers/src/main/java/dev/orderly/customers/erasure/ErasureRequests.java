package dev.orderly.customers.erasure;

import dev.orderly.customers.customer.CustomerRefused;
import dev.orderly.customers.customer.CustomerStatus;
import dev.orderly.customers.customer.FormerCustomers;
import dev.orderly.statetransfer.database.Sql;
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

    private static final Set<ErasureStage> IRREVOCABLE =
            EnumSet.of(ErasureStage.FORGETTING, ErasureStage.FORGOTTEN, ErasureStage.COMPLETED);

    private static final String IN_STAGE = """
            select customer_id from erasure_request
             where stage = any ($1) and customer_id <> all ($2)
             order by requested_at
             limit 100
            """;

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

    /** The customers, except these, whose requests are in such a stage; the oldest requests first, at most a batch. */
    Uni<List<UUID>> in(Set<ErasureStage> stages, UUID[] except) {
        return Sql.ids(IN_STAGE, stages.stream().map(ErasureStage::name).toArray(String[]::new), except);
    }
}
