package dev.orderly.interleavings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.billing.issuing.Billing;
import dev.orderly.billing.issuing.ForgetfulBilling;
import dev.orderly.customers.erasure.Customers;
import dev.orderly.customers.erasure.ErasureStage;
import dev.orderly.customers.erasure.RashCustomers;
import dev.orderly.ordering.order.Ordering;
import dev.orderly.shipping.shipment.Shipping;
import dev.orderly.shipping.shipment.SilentShipping;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.warehouse.reservation.BlindWarehouse;
import dev.orderly.warehouse.reservation.HastyWarehouse;
import dev.orderly.warehouse.reservation.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The exploration finds mistakes, each by the rule that it breaks. */
class PlantedMistakesTest {

    private static final Set<UUID> ONE = Set.of(Sample.ORDER);

    private final Ordering ordering = new Ordering(ONE);
    private final Warehouse warehouse = new Warehouse();
    private final Shipping shipping = new Shipping();
    private final Billing billing = new Billing();
    private final Customers customers = new Customers(0);

    @Test
    void releasingGoodsThatMayBeLeaving() {
        findsInTheFlow(
                "reservation of a COMPLETED order", ordering, new HastyWarehouse(), shipping, billing, customers);
    }

    @Test
    void notSeeingThatGoodsHaveLeft() {
        findsInTheFlow(
                "reservation of a COMPLETED order", ordering, new BlindWarehouse(), shipping, billing, customers);
    }

    @Test
    void notAnsweringAnOrderThatWasNeverSeenConfirmed() {
        findsInTheFlow("is still open", ordering, warehouse, new SilentShipping(), billing, customers);
    }

    @Test
    void forgettingWhatIsAwaited() {
        findsInTheFlow("billing decides about", ordering, warehouse, shipping, new ForgetfulBilling(), customers);
    }

    @Test
    void erasingWithoutAskingOrdering() {
        findsInAnErasure("orders of somebody who leaves", ErasureStage.REQUESTED);
    }

    @Test
    void deletingACustomerWhomOthersStillRemember() {
        findsInAnErasure("states in replicas and at their owners", ErasureStage.FORGETTING);
    }

    private void findsInTheFlow(String violation, Service... services) {
        finds(violation, FlowTest.BESIDE, services);
    }

    private void findsInAnErasure(String violation, ErasureStage rash) {
        finds(violation, FlowTest.BESIDE_THE_CUSTOMER, ordering, warehouse, shipping, billing, new RashCustomers(rash));
    }

    private static void finds(String violation, Map<String, Set<StateTopic<?>>> beside, Service... services) {
        Explorer explorer = new Explorer(List.of(services), new FlowRules(1), new Scope(true, false, beside));
        assertThatThrownBy(() -> explorer.explore(Sample.world(1)))
                .isInstanceOf(Explorer.Violation.class)
                .hasMessageContaining(violation);
    }
}
