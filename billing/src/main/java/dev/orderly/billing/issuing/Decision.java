package dev.orderly.billing.issuing;

import dev.orderly.billing.invoice.InvoiceDraft;
import java.util.Set;
import java.util.UUID;

/** What follows, for an order without an invoice, from what is known about it. */
sealed interface Decision {

    /** All that an invoice says is known. */
    record Issue(InvoiceDraft draft) implements Decision {}

    /** The parcel has left, but these customers and products have not arrived here yet. */
    record Await(UUID orderId, Set<UUID> missing) implements Decision {}

    /** Nothing to invoice; the order or its shipment have to change first, and that is heard of. */
    record NotYet() implements Decision {}
}
