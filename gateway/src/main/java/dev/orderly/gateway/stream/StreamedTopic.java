package dev.orderly.gateway.stream;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.Roles;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.contracts.StockState;
import dev.orderly.statetopics.StateTopic;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A topic, and who may see its states: those who may read them from the services. Staff see that any state changed. */
enum StreamedTopic {
    CUSTOMERS(CustomerState.TOPIC, Whose.OF_THE_CUSTOMER_WHO_IS_THE_KEY, Roles.CLERK),
    PRODUCTS(ProductState.TOPIC, Whose.EVERYBODYS),
    STOCK(StockState.TOPIC, Whose.ANNOUNCED_TO_EVERYBODY, Roles.CLERK, Roles.STOCK_KEEPER),
    RESERVATIONS(ReservationState.TOPIC, Whose.STAFFS, Roles.CLERK, Roles.STOCK_KEEPER),
    ORDERS(OrderState.TOPIC, Whose.OF_THE_CUSTOMER_WHO_IS_NAMED, Roles.CLERK),
    SHIPMENTS(ShipmentState.TOPIC, Whose.OF_THE_CUSTOMER_WHO_IS_NAMED, Roles.CLERK, Roles.DISPATCHER),
    INVOICES(InvoiceState.TOPIC, Whose.OF_THE_CUSTOMER_WHO_IS_NAMED, Roles.CLERK, Roles.ACCOUNTANT),
    ERASURES_BY_ORDERING(ErasureState.ORDERING, Whose.OF_THE_CUSTOMER_WHO_IS_THE_KEY, Roles.CLERK),
    ERASURES_BY_WAREHOUSE(ErasureState.WAREHOUSE, Whose.OF_THE_CUSTOMER_WHO_IS_THE_KEY, Roles.CLERK),
    ERASURES_BY_SHIPPING(ErasureState.SHIPPING, Whose.OF_THE_CUSTOMER_WHO_IS_THE_KEY, Roles.CLERK),
    ERASURES_BY_BILLING(ErasureState.BILLING, Whose.OF_THE_CUSTOMER_WHO_IS_THE_KEY, Roles.CLERK);

    private enum Whose {
        EVERYBODYS,
        ANNOUNCED_TO_EVERYBODY,
        OF_THE_CUSTOMER_WHO_IS_THE_KEY,
        OF_THE_CUSTOMER_WHO_IS_NAMED,
        STAFFS
    }

    private final String topicName;
    private final Whose whose;
    private final Set<String> readers;

    StreamedTopic(StateTopic<?> topic, Whose whose, String... readers) {
        this.topicName = topic.name();
        this.whose = whose;
        this.readers = Set.of(readers);
    }

    String topicName() {
        return topicName;
    }

    static StreamedTopic named(String topicName) {
        return Stream.of(values())
                .filter(each -> each.topicName.equals(topicName))
                .findFirst()
                .orElseThrow();
    }

    /** The topics whose keys are order ids. */
    static Stream<StreamedTopic> ofOrders() {
        return Stream.of(RESERVATIONS, ORDERS, SHIPMENTS, INVOICES);
    }

    /**
     * Whether everybody who learns of a state may see its status, too: that of an order's progress, not that of a
     * person.
     */
    boolean hasOpenStatus() {
        return whose == Whose.OF_THE_CUSTOMER_WHO_IS_NAMED || whose == Whose.STAFFS;
    }

    /** The customer a state is about, if any. */
    @Nullable
    String customerOf(String key, @Nullable JsonObject state) {
        return switch (whose) {
            case OF_THE_CUSTOMER_WHO_IS_THE_KEY -> key;
            case OF_THE_CUSTOMER_WHO_IS_NAMED -> state == null ? null : state.getString("customerId");
            case EVERYBODYS, ANNOUNCED_TO_EVERYBODY, STAFFS -> null;
        };
    }

    /** @param isAbout whether the state is about the viewer */
    EventAccess shownTo(Viewer viewer, boolean isAbout) {
        if (isAbout || whose == Whose.EVERYBODYS || viewer.hasAny(readers)) {
            return EventAccess.WHOLE;
        }
        return viewer.isStaff() || whose == Whose.ANNOUNCED_TO_EVERYBODY
                ? EventAccess.ANNOUNCEMENT
                : EventAccess.NOTHING;
    }
}
