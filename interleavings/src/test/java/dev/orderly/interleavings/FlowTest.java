package dev.orderly.interleavings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.billing.issuing.Billing;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.customers.erasure.Customers;
import dev.orderly.ordering.order.Ordering;
import dev.orderly.shipping.shipment.Shipping;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.warehouse.reservation.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever arrives when, and whenever the customer cancels or leaves, every order ends as it should. */
class FlowTest {

    /** Nothing depends on these while the customer stays. */
    static final Map<String, Set<StateTopic<?>>> BESIDE = Map.of(
            "customers", Set.of(OrderState.TOPIC),
            "ordering", Set.of(CustomerState.TOPIC, ProductState.TOPIC),
            "shipping", Set.of(CustomerState.TOPIC));

    /** Billing is waiting for these in {@link #anOrderEndsWhateverArrivesWhen}. */
    static final Map<String, Set<StateTopic<?>>> BESIDE_WHAT_IS_LOST = Map.of(
            "customers", Set.of(OrderState.TOPIC),
            "billing", Set.of(CustomerState.TOPIC, ProductState.TOPIC),
            "ordering", Set.of(CustomerState.TOPIC, ProductState.TOPIC),
            "shipping", Set.of(CustomerState.TOPIC));

    /** Nor on these for who gets the last piece. */
    static final Map<String, Set<StateTopic<?>>> BESIDE_THE_GOODS = Map.of(
            "customers", Set.of(OrderState.TOPIC),
            "billing", Set.of(CustomerState.TOPIC, ProductState.TOPIC, OrderState.TOPIC, ShipmentState.TOPIC),
            "ordering", Set.of(CustomerState.TOPIC, ProductState.TOPIC, InvoiceState.TOPIC),
            "shipping", Set.of(CustomerState.TOPIC));

    /** Nor on these for who may leave. */
    static final Map<String, Set<StateTopic<?>>> BESIDE_THE_CUSTOMER = Map.of(
            "customers", Set.of(ErasureState.WAREHOUSE, ErasureState.SHIPPING, ErasureState.BILLING),
            "billing", Set.of(ProductState.TOPIC, OrderState.TOPIC, ShipmentState.TOPIC),
            "ordering", Set.of(ProductState.TOPIC, InvoiceState.TOPIC, ShipmentState.TOPIC),
            "warehouse", Set.of(OrderState.TOPIC, ShipmentState.TOPIC),
            "shipping", Set.of());

    /** For customers who ask again after a refusal, only what they, ordering and customers know of each other. */
    static final Map<String, Set<StateTopic<?>>> BESIDE_THE_ANSWERS = Map.of(
            "customers", Set.of(ErasureState.WAREHOUSE, ErasureState.SHIPPING, ErasureState.BILLING),
            "billing", Set.of(CustomerState.TOPIC, ProductState.TOPIC, OrderState.TOPIC, ShipmentState.TOPIC),
            "ordering", Set.of(ProductState.TOPIC, InvoiceState.TOPIC, ShipmentState.TOPIC, ReservationState.TOPIC),
            "warehouse", Set.of(ShipmentState.TOPIC, OrderState.TOPIC, ErasureState.ORDERING),
            "shipping", Set.of(OrderState.TOPIC, CustomerState.TOPIC));

    @Test
    void aCustomerMayAskAgain() {
        assertThat(explore(1, Set.of(Sample.ORDER), 3, new Scope(false, false, BESIDE_THE_ANSWERS)))
                .isGreaterThan(1_000);
    }

    @Test
    void anOrderEndsWhateverArrivesWhen() {
        assertThat(explore(1, Set.of(Sample.ORDER), 0, new Scope(false, false, BESIDE)))
                .isGreaterThan(1_000);
    }

    @Test
    void anOrderWithoutGoodsIsRejected() {
        assertThat(explore(0, Set.of(Sample.ORDER), 0, new Scope(false, false, BESIDE)))
                .isGreaterThan(10);
    }

    @Test
    void oneOfTwoOrdersGetsTheLastPiece() {
        assertThat(explore(1, Set.of(Sample.ORDER, Sample.OTHER_ORDER), 0, new Scope(true, false, BESIDE_THE_GOODS)))
                .isGreaterThan(10_000);
    }

    @Test
    void anOrderEndsAlthoughAReplicaIsLost() {
        assertThat(explore(1, Set.of(Sample.ORDER), 0, new Scope(true, true, BESIDE_WHAT_IS_LOST)))
                .isGreaterThan(1_000);
    }

    @Test
    void aCustomerLeavesWithoutOpenOrders() {
        assertThat(explore(1, Set.of(Sample.ORDER), 1, new Scope(true, false, BESIDE_THE_CUSTOMER)))
                .isGreaterThan(1_000);
    }

    private static int explore(int pieces, Set<UUID> orders, int erasures, Scope scope) {
        List<Service> services =
                List.of(new Ordering(orders), new Warehouse(), new Shipping(), new Billing(), new Customers(erasures));
        return new Explorer(services, new FlowRules(pieces), scope).explore(Sample.world(pieces));
    }
}
