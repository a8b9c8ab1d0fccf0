package dev.orderly.customers.customer.web;

import dev.orderly.contracts.Address;
import dev.orderly.contracts.CustomerState;
import dev.orderly.customers.customer.Customer;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer, as callers see it. */
record CustomerView(
        UUID id,

        @Schema(description = "The version, as in the ETag") long version,

        @Schema(description = "Whether the customer has a Keycloak user")
        boolean signedIn,

        CustomerState.Status status,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address billingAddress,
        @Nullable Address shippingAddress) {

    static CustomerView of(Customer customer) {
        CustomerState state = customer.state();
        return new CustomerView(
                state.id(),
                state.version(),
                state.subject() != null,
                state.status(),
                state.name(),
                state.email(),
                state.phone(),
                state.billingAddress(),
                state.shippingAddress());
    }
}
