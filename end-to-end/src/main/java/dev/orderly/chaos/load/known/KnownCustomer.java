package dev.orderly.chaos.load.known;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer whom a clerk has created, as last seen.
 *
 * @param status also {@code GONE}, if there is no such customer any more
 */
public record KnownCustomer(String id, String etag, String status) {

    public static KnownCustomer of(JsonNode customer, String etag) {
        return new KnownCustomer(
                customer.path("id").asText(), etag, customer.path("status").asText());
    }

    public KnownCustomer as(String newStatus) {
        return new KnownCustomer(id, "", newStatus);
    }

    public boolean is(String wanted) {
        return status.equals(wanted);
    }
}
