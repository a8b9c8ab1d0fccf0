package dev.orderly.billing.issuing;

import dev.orderly.billing.invoice.InvoiceDraft;
import java.util.Set;
import java.util.UUID;

/** The decision about an order without an invoice. */
sealed interface Decision {

    /** Everything the invoice needs is known. */
    record Issue(InvoiceDraft draft) implements Decision {}

    /** The parcel was dispatched, but these customers and products have not arrived here yet. */
    record Await(UUID orderId, Set<UUID> missing) implements Decision {}

    /** Nothing to invoice before the order or its shipment changes, which triggers the next decision. */
    record NotYet() implements Decision {}
}
