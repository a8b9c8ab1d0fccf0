package dev.orderly.customers.erasure;

import dev.orderly.contracts.CustomerState;
import dev.orderly.customers.customer.Customer;
import dev.orderly.serviceapi.erasure.OperationalPersonalData;
import dev.orderly.statetransfer.recovery.Adopting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A state contains everything about a customer. If the customer has requested erasure since the backup, the request is
 * created again, so that it is carried out.
 */
@ApplicationScoped
class AdoptingCustomers implements Adopting<Customer, CustomerState> {

    private final ErasureRequests requests;
    private final OperationalPersonalData operationalData;
    private final Clock clock;

    AdoptingCustomers(ErasureRequests requests, OperationalPersonalData operationalData, Clock clock) {
        this.requests = requests;
        this.operationalData = operationalData;
        this.clock = clock;
    }

    @Override
    public Customer adopt(@Nullable Customer own, CustomerState state) {
        return Customer.adopted(own, state);
    }

    @Override
    public Uni<Void> beforehand(@Nullable Customer own, @Nullable CustomerState state) {
        if (state != null) {
            return continueErasure(state, own == null ? state.subject() : own.subject());
        }
        return own == null ? Uni.createFrom().voidItem() : endErasure(own);
    }

    private Uni<Void> continueErasure(CustomerState state, @Nullable String subject) {
        return requests.open(state.id())
                .flatMap(request -> request.adopt(state, subject, clock.instant())
                        ? requests.save(request).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /** All services have forgotten the customer; the Keycloak user may still exist. */
    private Uni<Void> endErasure(Customer own) {
        return requests.open(own.id())
                .invoke(request -> request.adoptEnd(own.version(), own.subject(), clock.instant()))
                .flatMap(requests::save)
                .chain(() -> operationalData.forget(own.id()));
    }
}
