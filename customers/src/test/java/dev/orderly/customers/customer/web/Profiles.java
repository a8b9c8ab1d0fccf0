package dev.orderly.customers.customer.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Request bodies. */
final class Profiles {

    /** A profile that is accepted. */
    static Map<String, @Nullable Object> named(String name) {
        return new HashMap<>(Map.of(
                "name", name, "email", "ada@example.org", "phone", "+49 40 123456", "billingAddress", address()));
    }

    static Map<String, @Nullable Object> address() {
        return new HashMap<>(
                Map.of("line1", "12 Harbour Road", "postalCode", "20457", "city", "Hamburg", "country", "DE"));
    }

    private Profiles() {}
}
