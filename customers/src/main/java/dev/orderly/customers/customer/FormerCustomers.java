package dev.orderly.customers.customer;

import io.smallrye.mutiny.Uni;

/** Whom nobody may know any more. */
public interface FormerCustomers {

    /** Fails with {@link CustomerRefused.NotKept} if the Keycloak user was such a customer. */
    Uni<Void> requireNotForgotten(String subject);
}
