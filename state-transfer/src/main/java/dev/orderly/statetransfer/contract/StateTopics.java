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
            InvoiceState.TOPIC,
            ErasureState.ORDERING,
            ErasureState.WAREHOUSE,
            ErasureState.SHIPPING,
            ErasureState.BILLING);

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

    /**
     * What the topic's states are called within a service that replicates them: by the kind of entity, for example
     * {@code order}, and by their owner, too, where several publish that kind: {@code billing_erasure}.
     */
    public static String localName(StateTopic<?> topic) {
        boolean several = ALL.stream()
                .anyMatch(other -> !other.equals(topic) && other.entity().equals(topic.entity()));
        return several ? topic.owner() + "_" + topic.entity() : topic.entity();
    }

    private StateTopics() {}
}
