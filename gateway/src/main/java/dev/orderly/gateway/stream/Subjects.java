package dev.orderly.gateway.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which Keycloak user each customer is, as the customers' states say: a replica in memory, of the one field that is needed.
 * It takes about 200 bytes per customer who has ever signed in.
 */
@ApplicationScoped
class Subjects {

    private final Map<String, String> byCustomer = new ConcurrentHashMap<>();
    private volatile boolean known;

    /** A customer who was erased has no user any more, but whoever still looks on may see that. */
    void note(String customer, @Nullable String subject) {
        if (subject != null) {
            byCustomer.put(customer, subject);
        }
    }

    void forget(String customer) {
        byCustomer.remove(customer);
    }

    /** Everything that was on the topic at the start has been read. */
    void areKnown() {
        known = true;
    }

    boolean known() {
        return known;
    }

    boolean isCustomer(String subject, @Nullable String customer) {
        return customer != null && subject.equals(byCustomer.get(customer));
    }
}
