package dev.orderly.contracts;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import java.util.UUID;

/** How many of a product lie in the warehouse and how many of them are promised; the id is the product's. */
public record StockState(UUID id, long version, int onHand, int reserved) implements EntityState {

    public static final StateTopic<StockState> TOPIC = new StateTopic<>("warehouse.stock.v1", StockState.class);

    public int available() {
        return onHand - reserved;
    }
}
