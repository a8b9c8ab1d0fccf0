package dev.orderly.contracts;

import dev.orderly.statetopics.DecisionKeyed;
import java.util.UUID;

/** The state of something that each order has at most one of: its id is the order's. */
public interface OrderKeyed extends DecisionKeyed {

    UUID customerId();
}
