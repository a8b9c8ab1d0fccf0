package dev.orderly.statetransfer.contract;

import java.util.List;

/** Every topic of the system. */
public final class StateTopics {

    public static final List<StateTopic<?>> ALL = List.of(
            CustomerState.TOPIC,
            ProductState.TOPIC,
            StockState.TOPIC,
            ReservationState.TOPIC,
            OrderState.TOPIC,
            ShipmentState.TOPIC,
            InvoiceState.TOPIC);

    public static List<StateTopic<?>> ownedBy(String service) {
        return ALL.stream().filter(topic -> topic.owner().equals(service)).toList();
    }

    /** The topic of that name; fails for a name that is none of ours. */
    public static StateTopic<?> named(String name) {
        return ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private StateTopics() {}
}
