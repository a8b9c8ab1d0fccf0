package dev.orderly.statetransfer.contract;

import java.util.UUID;

/** The state of something that belongs to an order, one for each: its id is the order's. */
public interface OrderKeyed extends EntityState {

    UUID customerId();
}
