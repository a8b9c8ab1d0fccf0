package dev.orderly.ordering.order;

import static dev.orderly.ordering.order.SampleOrders.in;
import static dev.orderly.ordering.order.Samples.NOW;
import static dev.orderly.ordering.order.Samples.catalogue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Money;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {

    private final CustomerState customer = Samples.customer();
    private final ProductState kettle = Samples.product("Kettle", "19.90");
    private final ProductState mug = Samples.product("Mug", "4.05");
    private final Catalogue shop = catalogue(kettle, mug);

    private Order draft() {
        return Order.draft(UUID.randomUUID(), customer, NOW);
    }

    private Order draftOf(ProductState product, int quantity) {
        Order draft = draft();
        draft.add(product.id(), new Quantity(quantity), shop);
        return draft;
    }

    private Order placed() {
        Order order = draftOf(kettle, 2);
        order.place(customer, shop, NOW);
        return order;
    }

    @Test
    void aDraftIsNobodyElsesBusiness() {
        Order draft = draftOf(kettle, 1);

        assertThat(draft.isPublic()).isFalse();
        assertThatThrownBy(draft::state).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void placingCapturesNamesPricesVersionsAndAddresses() {
        Order order = draftOf(kettle, 2);
        order.add(mug.id(), new Quantity(3), shop);

        order.place(customer, shop, NOW);

        OrderState state = order.state();
        assertThat(order.isPublic()).isTrue();
        assertThat(state.status()).isEqualTo(OrderState.Status.PLACED);
        assertThat(state.customerVersion()).isEqualTo(customer.version());
        assertThat(state.billingAddress()).isEqualTo(Samples.OFFICE);
        assertThat(state.shippingAddress()).isEqualTo(Samples.HOME);
        assertThat(state.placedAt()).isEqualTo(NOW);
        assertThat(state.total()).isEqualTo(Money.of("51.95", "EUR"));
        assertThat(state.lines())
                .containsExactly(
                        new OrderState.Line(
                                kettle.id(),
                                7,
                                "SKU-Kettle",
                                "Kettle",
                                2,
                                Money.of("19.90", "EUR"),
                                Money.of("39.80", "EUR")),
                        new OrderState.Line(
                                mug.id(), 7, "SKU-Mug", "Mug", 3, Money.of("4.05", "EUR"), Money.of("12.15", "EUR")));
    }

    @Test
    void whatBecomesOfAProductLaterDoesNotChangeThePriceAgreed() {
        Order order = draftOf(kettle, 1);

        order.place(customer, catalogue(Samples.repriced(kettle, "Kettle de luxe", "29.90")), NOW);

        assertThat(order.state().total()).isEqualTo(Money.of("29.90", "EUR"));
        assertThatThrownBy(() -> order.place(customer, shop, NOW)).isInstanceOf(OrderRefused.NotADraft.class);
        assertThat(order.state().total()).isEqualTo(Money.of("29.90", "EUR"));
    }

    @Test
    void aBlockedCustomerCannotPlaceAnOrder() {
        cannotPlace(CustomerState.Status.BLOCKED, OrderRefused.CustomerMayNotOrder.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ERASING", "ERASED"})
    void aCustomerWhoLeavesCannotPlaceAnOrder(CustomerState.Status status) {
        cannotPlace(status, OrderRefused.CustomerErased.class);
    }

    private void cannotPlace(CustomerState.Status status, Class<? extends OrderRefused> refusal) {
        Order draft = draftOf(kettle, 1);

        assertThatThrownBy(() -> draft.place(Samples.withStatus(customer, status), shop, NOW))
                .isInstanceOf(refusal);
        assertThat(draft.status()).isEqualTo(OrderStatus.DRAFT);
        assertThat(draft.isPublic()).isFalse();
    }

    @Test
    void anOrderForgetsWhoPlacedItButNotWhatWasAgreed() {
        Order order = placed();
        order.cancel("I am moving", NOW);

        order.forgetCustomer();

        assertThat(order.state().isPersonal()).isFalse();
        assertThat(order.state().status()).isEqualTo(OrderState.Status.CANCELLED);
        assertThat(order.state().total()).isEqualTo(Money.of("39.80", "EUR"));
        assertThat(order.state().placedAt()).isEqualTo(NOW);
    }

    @Test
    void withoutAddressesNothingIsPlaced() {
        Order draft = draftOf(kettle, 1);

        assertThatThrownBy(() -> draft.place(Samples.withoutShippingAddress(customer), shop, NOW))
                .isInstanceOf(OrderRefused.AddressMissing.class);
    }

    @Test
    void anOrderIsPlacedOnlyByItsCustomer() {
        Order draft = draftOf(kettle, 1);

        assertThatThrownBy(() -> draft.place(Samples.customer(), shop, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DRAFT")
    void onlyADraftCanBeChanged(OrderStatus status) {
        Order order = in(status, customer, kettle);

        assertThatThrownBy(() -> order.add(mug.id(), new Quantity(1), shop)).isInstanceOf(OrderRefused.NotADraft.class);
        assertThatThrownBy(() -> order.set(mug.id(), new Quantity(1), shop)).isInstanceOf(OrderRefused.NotADraft.class);
        assertThatThrownBy(() -> order.remove(kettle.id())).isInstanceOf(OrderRefused.NotADraft.class);
        assertThatThrownBy(() -> order.place(customer, shop, NOW)).isInstanceOf(OrderRefused.NotADraft.class);
    }

    @Test
    void everyStepThatIsNotAllowedFailsAloud() {
        for (OrderStatus from : OrderStatus.values()) {
            for (OrderStatus to : OrderStatus.values()) {
                if (!from.mayBecome(to)) {
                    Order order = in(from);
                    assertThatThrownBy(() -> order.take(Transition.to(to), NOW))
                            .as("%s -> %s", from, to)
                            .isInstanceOf(IllegalStateException.class);
                    assertThat(order.status()).isEqualTo(from);
                }
            }
        }
    }

    @Test
    void theHistoryNotesEveryStatusWithTimeAndReason() {
        Order order = placed();
        order.take(Transition.to(OrderStatus.CONFIRMED), NOW.plus(Duration.ofSeconds(1)));
        order.cancel("changed my mind", NOW.plus(Duration.ofSeconds(2)));

        assertThat(order.takeStatusChanges())
                .containsExactly(
                        new StatusChange(order.id(), OrderStatus.DRAFT, NOW, null),
                        new StatusChange(order.id(), OrderStatus.PLACED, NOW, null),
                        new StatusChange(order.id(), OrderStatus.CONFIRMED, NOW.plus(Duration.ofSeconds(1)), null),
                        new StatusChange(
                                order.id(),
                                OrderStatus.CANCEL_REQUESTED,
                                NOW.plus(Duration.ofSeconds(2)),
                                "changed my mind"));
        assertThat(order.takeStatusChanges()).isEmpty();
    }
}
