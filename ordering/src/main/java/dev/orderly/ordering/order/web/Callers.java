package dev.orderly.ordering.order.web;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.ordering.order.Buyer;
import dev.orderly.ordering.order.OrderRefused;
import dev.orderly.ordering.order.Target;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.serviceapi.request.CallerVisibility;
import dev.orderly.serviceapi.version.ExpectedVersion;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the current caller may see, and for whom they may order. */
@RequestScoped
class Callers {

    private final Caller caller;
    private final CallerVisibility visibility;

    Callers(Caller caller, Replica<CustomerState> customers) {
        this.caller = caller;
        this.visibility = new CallerVisibility(caller, customers, Roles.CLERK);
    }

    Uni<Visibility> visibility() {
        return visibility.find();
    }

    Uni<Target> target(UUID orderId, ExpectedVersion expected) {
        return visibility().map(visible -> new Target(orderId, visible, expected::require));
    }

    /** @throws OrderRefused if a customer names a customer, or if staff who are not customers name none */
    Buyer buyer(@Nullable UUID named) {
        if (named != null) {
            if (!caller.hasAny(Roles.CLERK)) {
                throw new OrderRefused.CustomerNamed();
            }
            return new Buyer.Named(named);
        }
        if (!caller.hasAny(Roles.CUSTOMER)) {
            throw new OrderRefused.CustomerNotNamed();
        }
        return new Buyer.Caller(caller.subject());
    }
}
