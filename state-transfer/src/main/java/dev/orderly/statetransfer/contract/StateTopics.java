package dev.orderly.statetransfer.contract;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final Map<String, StateTopic<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(StateTopic::name, Function.identity()));

    public static List<StateTopic<?>> ownedBy(String service) {
        return ALL.stream().filter(topic -> topic.owner().equals(service)).toList();
    }

    /** The topic of that name; fails for a name that is none of ours. */
    public static StateTopic<?> named(String name) {
        StateTopic<?> topic = BY_NAME.get(name);
        if (topic == null) {
            throw new NoSuchElementException("No topic is called " + name);
        }
        return topic;
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
