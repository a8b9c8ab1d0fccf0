package dev.orderly.ordering.order;

import java.util.Set;
import java.util.UUID;

/** Whose orders a caller may see. Every query includes it, so that another customer's order looks like none. */
public sealed interface Visibility {

    /** Staff see everybody's. */
    record Everybodys() implements Visibility {}

    /** Customers see their own; none as long as there is no profile. */
    record OnlyOf(Set<UUID> customerIds) implements Visibility {}
}
