package dev.orderly.billing.invoice;

import java.util.Set;
import java.util.UUID;

/** Whose invoices a caller may see. It is part of every query, so that somebody else's invoice is like none. */
public sealed interface Visibility {

    /** Staff sees everybody's. */
    record Everybodys() implements Visibility {}

    /** A customer sees the own; nobody's, as long as there is no profile. */
    record OnlyOf(Set<UUID> customerIds) implements Visibility {}
}
