package dev.orderly.stories.security;

import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.Tokens;

/** The kinds of callers, in the order of the letters in the matrix. */
public enum Identity {
    CUSTOMER,
    CLERK,
    STOCK_KEEPER,
    DISPATCHER,
    ACCOUNTANT,
    OPERATOR,
    REPLICATOR;

    /** @param customer the person in the role of the customer */
    public String token(String service, Person customer) {
        return switch (this) {
            case CUSTOMER -> customer.token();
            // A service's token is for the other services.
            case REPLICATOR -> Tokens.ofService(service.equals("billing") ? "ordering" : "billing");
            default -> Person.called(userName()).token();
        };
    }

    /** The demo user of this kind. */
    String userName() {
        return name().toLowerCase().replace('_', '-');
    }
}
