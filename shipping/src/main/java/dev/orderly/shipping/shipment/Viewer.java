package dev.orderly.shipping.shipment;

import java.util.Set;
import java.util.UUID;

/** Who looks at shipments, and so which there are for them. */
public sealed interface Viewer {

    /** Sees all. */
    record Staff() implements Viewer {}

    /** Sees those of the customers that the user is: one, or none, when no customer has arrived here. */
    record Customers(Set<UUID> ids) implements Viewer {}
}
