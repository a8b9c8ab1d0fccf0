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
import dev.orderly.warehouse.reservation.BlindWarehouse;
import dev.orderly.warehouse.reservation.HastyWarehouse;
import dev.orderly.warehouse.reservation.Warehouse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The exploration finds mistakes, each by the rule that it breaks. */
class PlantedMistakesTest {

    private static final Set<UUID> ONE = Set.of(Sample.ORDER);

    private static final Customers NOBODY_LEAVES = new Customers(0);

    private final Ordering ordering = new Ordering(ONE);
    private final Warehouse warehouse = new Warehouse();
    private final Shipping shipping = new Shipping();
    private final Billing billing = new Billing();
    private final Customers customers = NOBODY_LEAVES;

    @Test
    void releasingGoodsThatMayBeLeaving() {
        finds("reservation of a COMPLETED order", ordering, new HastyWarehouse(), shipping, billing, customers);
    }

    @Test
    void notSeeingThatGoodsHaveLeft() {
        finds("reservation of a COMPLETED order", ordering, new BlindWarehouse(), shipping, billing, customers);
    }

    @Test
    void notAnsweringAnOrderThatWasNeverSeenConfirmed() {
        finds("is still open", ordering, warehouse, new SilentShipping(), billing, customers);
    }

    @Test
    void forgettingWhatIsAwaited() {
        finds("billing decides about", ordering, warehouse, shipping, new ForgetfulBilling(), customers);
    }

    @Test
    void erasingWithoutAskingOrdering() {
        finds(
                "orders of somebody who leaves",
                ordering,
                warehouse,
                shipping,
                billing,
                new RashCustomers(ErasureStage.REQUESTED));
    }

    @Test
    void deletingACustomerWhomOthersStillRemember() {
        finds(
                "states in replicas and at their owners",
                ordering,
                warehouse,
                shipping,
                billing,
                new RashCustomers(ErasureStage.FORGETTING));
    }

    private static void finds(String violation, Service... services) {
        Scope scope =
                new Scope(true, false, services[4] == NOBODY_LEAVES ? FlowTest.BESIDE : FlowTest.BESIDE_THE_CUSTOMER);
        Explorer explorer = new Explorer(List.of(services), new FlowRules(1), scope);
        assertThatThrownBy(() -> explorer.explore(Sample.world(1)))
                .isInstanceOf(Explorer.Violation.class)
                .hasMessageContaining(violation);
    }
}
