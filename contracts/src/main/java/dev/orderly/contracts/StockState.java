package dev.orderly.contracts;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import java.util.UUID;

/** A product's quantity in the warehouse, and how much of it is reserved; the id is the product's. */
public record StockState(UUID id, long version, int onHand, int reserved) implements EntityState {

    public static final StateTopic<StockState> TOPIC = new StateTopic<>("warehouse.stock.v1", StockState.class);

    public int available() {
        return onHand - reserved;
    }
}
