package dev.orderly.contracts;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer, owned by customers.
 *
 * @param subject the customer's Keycloak user ({@code sub}); null if a clerk created the customer and nobody has signed
 *     in yet
 */
public record CustomerState(
        UUID id,
        long version,
        @Nullable String subject,
        Status status,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address billingAddress,
        @Nullable Address shippingAddress)
        implements EntityState {

    public static final StateTopic<CustomerState> TOPIC =
            new StateTopic<>("customers.customer.v1", CustomerState.class);

    public enum Status {
        ACTIVE,
        BLOCKED,
        ERASING,
        ERASED
    }

    public boolean mayOrder() {
        return status == Status.ACTIVE;
    }
}
