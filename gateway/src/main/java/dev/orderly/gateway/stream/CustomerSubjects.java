package dev.orderly.gateway.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The Keycloak user of each customer, from the customers' states: a replica in memory, of the only field needed. It
 * takes about 200 bytes per customer who has ever signed in.
 */
@ApplicationScoped
class CustomerSubjects {

    private final Map<String, String> byCustomer = new ConcurrentHashMap<>();
    private volatile boolean known;

    /**
     * Keeps the user of an erased customer, whose state has none, for streams that are still open. Tombstones change
     * nothing: a customer's user never becomes another one, and an outdated one must not cut a person off.
     */
    void note(String customer, @Nullable String subject) {
        if (subject != null) {
            byCustomer.put(customer, subject);
        }
    }

    /** Everything that was on the topic at the start has been read. */
    void markKnown() {
        known = true;
    }

    boolean known() {
        return known;
    }

    boolean isCustomer(String subject, @Nullable String customer) {
        return customer != null && subject.equals(byCustomer.get(customer));
    }
}
