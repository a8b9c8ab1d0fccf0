package dev.orderly.ordering.order;

import java.util.UUID;

/** For whom an order is made. */
public sealed interface Buyer {

    /** For the caller, whom Keycloak knows as the subject. */
    record Caller(String subject) implements Buyer {}

    /** For a customer that a clerk names. */
    record Named(UUID customerId) implements Buyer {}
}
