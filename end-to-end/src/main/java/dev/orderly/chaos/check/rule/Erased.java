package dev.orderly.chaos.check.rule;

import dev.orderly.chaos.check.evidence.Rows;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The customers who are forgotten, or are being forgotten. */
public record Erased(Set<UUID> customers) {

    public static Erased of(Rows rows) {
        return new Erased(rows.erasureRequests().stream()
                .filter(Rows.ErasureRequest::isForgetting)
                .map(Rows.ErasureRequest::customerId)
                .collect(Collectors.toSet()));
    }

    public boolean contains(UUID customer) {
        return customers.contains(customer);
    }
}
