package dev.orderly.ordering.order;

import static dev.orderly.ordering.order.Samples.NOW;
import static dev.orderly.ordering.order.Samples.catalogue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Money;
import dev.orderly.contracts.ProductState;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer may do with a cart. */
class DraftTest {

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

    @Test
    void addingAProductThatIsInTheDraftAddsUp() {
        Order draft = draftOf(kettle, 2);

        draft.add(kettle.id(), new Quantity(3), shop);

        assertThat(draft.lines()).containsExactly(new OrderLine(kettle.id(), 5, null));
    }

    @Test
    void theSumIsBoundedAsEveryQuantityIs() {
        Order draft = draftOf(kettle, Quantity.MAX);

        assertThatThrownBy(() -> draft.add(kettle.id(), new Quantity(1), shop))
                .isInstanceOf(OrderRefused.QuantityOutOfRange.class);
        assertThat(draft.lines()).containsExactly(new OrderLine(kettle.id(), Quantity.MAX, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_001, Integer.MAX_VALUE})
    void aQuantityIsAtLeastOneAndAtMostAThousand(int quantity) {
        assertThatThrownBy(() -> new Quantity(quantity)).isInstanceOf(OrderRefused.QuantityOutOfRange.class);
    }

    @Test
    void settingAQuantityReplacesIt() {
        Order draft = draftOf(kettle, 2);

        draft.set(kettle.id(), new Quantity(9), shop);
        draft.set(mug.id(), new Quantity(1), shop);

        assertThat(draft.lines())
                .containsExactly(new OrderLine(kettle.id(), 9, null), new OrderLine(mug.id(), 1, null));
    }

    @Test
    void whatIsNotInTheDraftCannotBeRemoved() {
        Order draft = draftOf(kettle, 2);

        draft.remove(kettle.id());

        assertThat(draft.lines()).isEmpty();
        assertThatThrownBy(() -> draft.remove(kettle.id())).isInstanceOf(OrderRefused.NotInDraft.class);
    }

    @Test
    void anOrderHasAtMostAHundredProducts() {
        ProductState[] products = IntStream.rangeClosed(0, Order.MAX_LINES)
                .mapToObj(number -> Samples.product("P" + number, "1.00"))
                .toArray(ProductState[]::new);
        Catalogue large = catalogue(products);
        Order draft = draft();
        for (int i = 0; i < Order.MAX_LINES; i++) {
            draft.add(products[i].id(), new Quantity(1), large);
        }

        assertThatThrownBy(() -> draft.add(products[Order.MAX_LINES].id(), new Quantity(1), large))
                .isInstanceOf(OrderRefused.TooManyLines.class);
        draft.add(products[0].id(), new Quantity(1), large);
        assertThat(draft.lines()).hasSize(Order.MAX_LINES);
    }

    @Test
    void anUnknownProductCannotBeAddedNorPlaced() {
        assertThatThrownBy(() -> draft().add(kettle.id(), new Quantity(1), Samples.emptyCatalogue()))
                .isInstanceOf(OrderRefused.ProductUnknown.class);
        assertThatThrownBy(() -> draftOf(kettle, 1).place(customer, Samples.emptyCatalogue(), NOW))
                .isInstanceOf(OrderRefused.ProductUnknown.class);
    }

    @Test
    void aDiscontinuedProductCannotBeAddedNorPlaced() {
        Catalogue gone = catalogue(Samples.discontinued(kettle));

        assertThatThrownBy(() -> draft().add(kettle.id(), new Quantity(1), gone))
                .isInstanceOf(OrderRefused.ProductDiscontinued.class);
        assertThatThrownBy(() -> draftOf(kettle, 1).place(customer, gone, NOW))
                .isInstanceOf(OrderRefused.ProductDiscontinued.class);
    }

    @Test
    void pricesInTwoCurrenciesCannotBeAddedUp() {
        ProductState tea = Samples.product("Tea", Money.of("3.00", "GBP"));
        Catalogue mixed = catalogue(kettle, tea);
        Order draft = draftOf(kettle, 1);
        draft.add(tea.id(), new Quantity(1), mixed);

        assertThatThrownBy(() -> draft.place(customer, mixed, NOW)).isInstanceOf(OrderRefused.MixedCurrencies.class);
        assertThat(draft.isPublic()).isFalse();
    }

    @Test
    void anEmptyOrderCannotBePlaced() {
        assertThatThrownBy(() -> draft().place(customer, shop, NOW)).isInstanceOf(OrderRefused.Empty.class);
    }

    @Test
    void aBlockedCustomerMayFillACart() {
        CustomerState blocked = Samples.withStatus(customer, CustomerState.Status.BLOCKED);

        assertThat(Order.draft(UUID.randomUUID(), blocked, NOW).status()).isEqualTo(OrderStatus.DRAFT);
    }

    @ParameterizedTest
    @EnumSource(names = {"ERASING", "ERASED"})
    void aCustomerWhoLeavesCannotEvenFillACart(CustomerState.Status status) {
        assertThatThrownBy(() -> Order.draft(UUID.randomUUID(), Samples.withStatus(customer, status), NOW))
                .isInstanceOf(OrderRefused.CustomerErased.class);
    }
}
