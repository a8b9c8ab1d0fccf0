package dev.orderly.shipping.shipment.web;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What the current caller may see. */
@ApplicationScoped
class Callers {

    private final Caller caller;
    private final Replica<CustomerState> customers;

    Callers(Caller caller, Replica<CustomerState> customers) {
        this.caller = caller;
        this.customers = customers;
    }

    Uni<Visibility> visibility() {
        return caller.hasAny(Roles.DISPATCHER, Roles.CLERK)
                ? Uni.createFrom().item(new Visibility.Everybodys())
                : customers.findWhere("subject = $1", caller.subject()).map(own -> new Visibility.OnlyOf(own.keySet()));
    }
}
