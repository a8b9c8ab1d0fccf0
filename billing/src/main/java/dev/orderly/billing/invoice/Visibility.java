package dev.orderly.billing.invoice;

import java.util.Set;
import java.util.UUID;

/** Whose invoices a caller may see. Every query includes it, so that another customer's invoice looks like none. */
public sealed interface Visibility {

    /** Staff see everybody's. */
    record Everybodys() implements Visibility {}

    /** Customers see their own; none as long as there is no profile. */
    record OnlyOf(Set<UUID> customerIds) implements Visibility {}
}
