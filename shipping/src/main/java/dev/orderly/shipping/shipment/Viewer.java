package dev.orderly.shipping.shipment;

import java.util.Set;
import java.util.UUID;

/** Who looks at shipments, which determines those they may see. */
public sealed interface Viewer {

    /** Sees all shipments. */
    record Staff() implements Viewer {}

    /** Sees the shipments of the user's customers: one, or none until a customer has arrived here. */
    record Customers(Set<UUID> ids) implements Viewer {}
}
