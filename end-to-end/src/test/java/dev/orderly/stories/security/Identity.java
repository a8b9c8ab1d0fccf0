package dev.orderly.stories.security;

import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.Tokens;

/** Who knocks, in the order of the letters in the matrix. */
enum Identity {
    CUSTOMER,
    CLERK,
    STOCK_KEEPER,
    DISPATCHER,
    ACCOUNTANT,
    OPERATOR,
    REPLICATOR;

    /** @param customer who plays the customer */
    String token(String service, Person customer) {
        return switch (this) {
            case CUSTOMER -> customer.token();
            // A service's token is meant for the others.
            case REPLICATOR -> Tokens.ofService(service.equals("billing") ? "ordering" : "billing");
            default -> Person.called(name().toLowerCase().replace('_', '-')).token();
        };
    }
}
