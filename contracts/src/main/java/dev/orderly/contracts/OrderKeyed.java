package dev.orderly.contracts;

import dev.orderly.statetopics.DecisionKeyed;
import java.util.UUID;

/** The state of something that belongs to an order, one for each: its id is the order's. */
public interface OrderKeyed extends DecisionKeyed {

    UUID customerId();
}
