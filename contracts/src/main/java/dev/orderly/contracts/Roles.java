package dev.orderly.contracts;

import java.util.List;

/** The realm roles, as named in the tokens. */
public final class Roles {

    public static final String CUSTOMER = "customer";
    public static final String CLERK = "clerk";
    public static final String STOCK_KEEPER = "stock-keeper";
    public static final String DISPATCHER = "dispatcher";
    public static final String ACCOUNTANT = "accountant";
    public static final String OPERATOR = "operator";
    /** The services themselves, for comparing and republishing. */
    public static final String REPLICATOR = "replicator";

    /** All staff roles. */
    public static final List<String> STAFF = List.of(CLERK, STOCK_KEEPER, DISPATCHER, ACCOUNTANT, OPERATOR);

    public static final List<String> ALL =
            List.of(CUSTOMER, CLERK, STOCK_KEEPER, DISPATCHER, ACCOUNTANT, OPERATOR, REPLICATOR);

    private Roles() {}
}
