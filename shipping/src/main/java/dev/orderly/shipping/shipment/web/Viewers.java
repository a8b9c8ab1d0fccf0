package dev.orderly.shipping.shipment.web;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.shipping.shipment.Viewer;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the viewer that the caller is. */
@ApplicationScoped
class Viewers {

    private final Caller caller;
    private final Replica<CustomerState> customers;

    Viewers(Caller caller, Replica<CustomerState> customers) {
        this.caller = caller;
        this.customers = customers;
    }

    Uni<Viewer> current() {
        return caller.hasAny(Roles.DISPATCHER, Roles.CLERK)
                ? Uni.createFrom().item(new Viewer.Staff())
                : customers.findWhere("subject = $1", caller.subject()).map(own -> new Viewer.Customers(own.keySet()));
    }
}
