package dev.orderly.serviceapi.listing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whose entities a caller may see. Every query includes it, so that another customer's entity looks like none. */
public sealed interface Visibility {

    /** Staff see everybody's. */
    record Everybodys() implements Visibility {}

    /** Customers see their own; none as long as there is no profile. */
    record OnlyOf(Set<UUID> customerIds) implements Visibility {}

    /**
     * The condition of a query on an entity with a {@code customerId}, narrowed to what is visible.
     *
     * @param parameters gets the parameter that is added
     */
    default String within(String condition, Map<String, Object> parameters) {
        return switch (this) {
            case Everybodys all -> condition;
            case OnlyOf own -> {
                parameters.put("own", own.customerIds());
                yield "(%s) and customerId in :own".formatted(condition);
            }
        };
    }
}
