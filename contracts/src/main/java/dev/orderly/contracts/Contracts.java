package dev.orderly.contracts;

import dev.orderly.statetopics.StateTopics;
import java.util.List;

/** All topics of the services. */
public final class Contracts {

    public static final StateTopics TOPICS = new StateTopics(List.of(
            CustomerState.TOPIC,
            ProductState.TOPIC,
            StockState.TOPIC,
            ReservationState.TOPIC,
            OrderState.TOPIC,
            ShipmentState.TOPIC,
            InvoiceState.TOPIC,
            ErasureState.ORDERING,
            ErasureState.WAREHOUSE,
            ErasureState.SHIPPING,
            ErasureState.BILLING));

    private Contracts() {}
}
