package dev.orderly.ordering.order;

import java.util.UUID;

/** The customer an order is for. */
public sealed interface Buyer {

    /** The caller, identified by Keycloak's subject. */
    record Caller(String subject) implements Buyer {}

    /** A customer chosen by a clerk. */
    record Named(UUID customerId) implements Buyer {}
}
