package dev.orderly.ordering.order.web;

import dev.orderly.contracts.Roles;
import dev.orderly.ordering.order.Buyer;
import dev.orderly.ordering.order.Buyers;
import dev.orderly.ordering.order.OrderRefused;
import dev.orderly.ordering.order.Target;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.serviceapi.version.ExpectedVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the current caller may see, and for whom they may order. */
@RequestScoped
class Callers {

    private final Caller caller;
    private final Buyers buyers;

    Callers(Caller caller, Buyers buyers) {
        this.caller = caller;
        this.buyers = buyers;
    }

    Uni<Visibility> visibility() {
        return caller.hasAny(Roles.CLERK)
                ? Uni.createFrom().item(new Visibility.Everybodys())
                : buyers.of(caller.subject()).map(Visibility.OnlyOf::new);
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
