package dev.orderly.gateway.stream;

import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A topic, and who may see its states: the same people who may read them from the services. Staff hear of every change,
 * whatever it is about.
 */
enum StreamedTopic {
    CUSTOMERS("customers.customer.v1", Whose.OF_THE_CUSTOMER_WHO_IS_THE_KEY, "clerk"),
    PRODUCTS("warehouse.product.v1", Whose.EVERYBODYS),
    STOCK("warehouse.stock.v1", Whose.ANNOUNCED_TO_EVERYBODY, "clerk", "stock-keeper"),
    RESERVATIONS("warehouse.reservation.v1", Whose.STAFFS, "clerk", "stock-keeper"),
    ORDERS("ordering.order.v1", Whose.OF_THE_CUSTOMER_WHO_IS_NAMED, "clerk"),
    SHIPMENTS("shipping.shipment.v1", Whose.OF_THE_CUSTOMER_WHO_IS_NAMED, "clerk", "dispatcher"),
    INVOICES("billing.invoice.v1", Whose.OF_THE_CUSTOMER_WHO_IS_NAMED, "clerk", "accountant"),
    ERASURES_BY_ORDERING("ordering.erasure.v1", Whose.OF_THE_CUSTOMER_WHO_IS_THE_KEY, "clerk"),
    ERASURES_BY_WAREHOUSE("warehouse.erasure.v1", Whose.OF_THE_CUSTOMER_WHO_IS_THE_KEY, "clerk"),
    ERASURES_BY_SHIPPING("shipping.erasure.v1", Whose.OF_THE_CUSTOMER_WHO_IS_THE_KEY, "clerk"),
    ERASURES_BY_BILLING("billing.erasure.v1", Whose.OF_THE_CUSTOMER_WHO_IS_THE_KEY, "clerk");

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

    StreamedTopic(String topicName, Whose whose, String... readers) {
        this.topicName = topicName;
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

    /** Those whose keys are orders' ids. */
    static Stream<StreamedTopic> ofOrders() {
        return Stream.of(RESERVATIONS, ORDERS, SHIPMENTS, INVOICES);
    }

    /** Whether all who hear of a state may know its status, too: that of an order's progress, not that of a person. */
    boolean hasOpenStatus() {
        return whose == Whose.OF_THE_CUSTOMER_WHO_IS_NAMED || whose == Whose.STAFFS;
    }

    /** The customer whom a state is about, if it is about one. */
    @Nullable
    String customerOf(String key, @Nullable JsonObject state) {
        return switch (whose) {
            case OF_THE_CUSTOMER_WHO_IS_THE_KEY -> key;
            case OF_THE_CUSTOMER_WHO_IS_NAMED -> state == null ? null : state.getString("customerId");
            case EVERYBODYS, ANNOUNCED_TO_EVERYBODY, STAFFS -> null;
        };
    }

    /** @param isAbout the state is about the viewer */
    EventAccess shownTo(Viewer viewer, boolean isAbout) {
        if (isAbout || whose == Whose.EVERYBODYS || viewer.hasAny(readers)) {
            return EventAccess.WHOLE;
        }
        return viewer.isStaff() || whose == Whose.ANNOUNCED_TO_EVERYBODY ? EventAccess.ANNOUNCEMENT : EventAccess.NOTHING;
    }
}
