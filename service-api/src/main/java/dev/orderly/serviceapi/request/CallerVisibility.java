package dev.orderly.serviceapi.request;

import dev.orderly.contracts.CustomerState;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;

/** Finds what the current caller may see: staff everybody's entities, customers their own. */
public final class CallerVisibility {

    private final Caller caller;
    private final Replica<CustomerState> customers;
    private final String[] staff;

    /** @param staff the roles that see everybody's entities */
    public CallerVisibility(Caller caller, Replica<CustomerState> customers, String... staff) {
        this.caller = caller;
        this.customers = customers;
        this.staff = staff.clone();
    }

    public Uni<Visibility> find() {
        return caller.hasAny(staff)
                ? Uni.createFrom().item(new Visibility.Everybodys())
                : customers.findWhere("subject = $1", caller.subject()).map(own -> new Visibility.OnlyOf(own.keySet()));
    }
}
