package dev.orderly.customers.customer;

import io.smallrye.mutiny.Uni;

/** Customers who are being erased, or were. */
public interface FormerCustomers {

    /** Fails with {@link CustomerRefused.NotKept} if the Keycloak user was such a customer. */
    Uni<Void> requireNotForgotten(String subject);
}
