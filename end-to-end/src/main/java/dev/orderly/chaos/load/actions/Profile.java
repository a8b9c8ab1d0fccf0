package dev.orderly.chaos.load.actions;

import java.util.Map;
import java.util.UUID;

/** What a customer tells; no two are equal, so that each can be recognised wherever it arrives. */
public final class Profile {

    public static Map<String, Object> another() {
        String mark = UUID.randomUUID().toString().substring(0, 13);
        Map<String, String> address =
                Map.of("line1", "Street " + mark, "postalCode", "10115", "city", "Berlin", "country", "DE");
        return Map.of(
                "name",
                "Customer " + mark,
                "email",
                mark + "@chaos.example",
                "billingAddress",
                address,
                "shippingAddress",
                address);
    }

    private Profile() {}
}
