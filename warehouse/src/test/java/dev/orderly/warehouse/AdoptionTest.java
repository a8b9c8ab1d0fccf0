package dev.orderly.warehouse;

import static dev.orderly.statetransfer.fixtures.Adoptions.adopt;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.Money;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.StockState;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.warehouse.product.Products;
import dev.orderly.warehouse.reservation.Reservations;
import dev.orderly.warehouse.stock.Stocks;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the warehouse adopts its own states after a backup was restored. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AdoptionTest {

    @Inject
    Products products;

    @Inject
    Stocks stocks;

    @Inject
    Reservations reservations;

    @Test
    void aProductThatIsNewIsWhatItsStateSays() {
        ProductState state = product(UUID.randomUUID(), 4, ProductState.Status.DISCONTINUED);

        adopt(ProductState.TOPIC, state);

        assertThat(productOf(state.id())).isEqualTo(state);
    }

    @Test
    void aProductThatIsOlderIsWhatItsStateSays() {
        ProductState state = product(Shelf.holding(0).productId(), 7, ProductState.Status.ACTIVE);

        adopt(ProductState.TOPIC, state);

        assertThat(productOf(state.id())).isEqualTo(state);
    }

    @Test
    void stockIsWhatItsStateSaysAndItsLedgerStillSums() {
        Shelf shelf = Shelf.holding(10);
        StockState state = new StockState(shelf.productId(), 9, 6, 2);

        adopt(StockState.TOPIC, state);

        assertThat(stockOf(shelf.productId())).isEqualTo(state);
        assertThat(rows("""
                        select sum(on_hand_change), sum(reserved_change), count(*), max(position)
                          from stock_ledger where product_id = $1
                        """, shelf.productId())).containsExactly(new Object[] {6L, 2L, 2L, 2L});
        assertThat(rows(
                        "select on_hand_change, reserved_change, reference from stock_ledger where product_id = $1 and kind = 'ADOPTION'",
                        shelf.productId()))
                .containsExactly(new Object[] {-4, 2, "version 9"});
    }

    @Test
    void stockOfAProductThatIsNewIsWhatItsStateSays() {
        UUID id = UUID.randomUUID();
        adopt(ProductState.TOPIC, product(id, 0, ProductState.Status.ACTIVE));
        StockState state = new StockState(id, 3, 5, 1);

        adopt(StockState.TOPIC, state);

        assertThat(stockOf(id)).isEqualTo(state);
    }

    @Test
    void stockThatIsAdoptedGoesOn() {
        Shelf shelf = Shelf.holding(10);
        adopt(StockState.TOPIC, new StockState(shelf.productId(), 9, 6, 2));

        shelf.receive(1);

        assertThat(stockOf(shelf.productId())).isEqualTo(new StockState(shelf.productId(), 10, 7, 2));
    }

    @ParameterizedTest
    @EnumSource(ReservationState.Status.class)
    void aReservationIsWhatItsStateSays(ReservationState.Status status) {
        ReservationState state = reservation(UUID.randomUUID(), 0, status);

        adopt(ReservationState.TOPIC, state);

        assertThat(reservationOf(state.id())).isEqualTo(state);
    }

    @Test
    void aReservationThatIsOlderIsWhatItsStateSays() {
        UUID id = UUID.randomUUID();
        adopt(ReservationState.TOPIC, reservation(id, 0, ReservationState.Status.RESERVED));
        ReservationState state = reservation(id, 3, ReservationState.Status.CONSUMED);

        adopt(ReservationState.TOPIC, state);

        assertThat(reservationOf(id)).isEqualTo(state);
    }

    @Test
    void anAcknowledgementIsWhatItsStateSays() {
        ErasureState state = new ErasureState(
                UUID.randomUUID(), 2, ErasureState.Status.ERASED, null, Instant.EPOCH, "replicated orders", null);

        adopt(ErasureState.WAREHOUSE, state);

        assertThat(rows(
                        "select version, status, acknowledged_at is not null, erased, kept from erasure where customer_id = $1",
                        state.id()))
                .containsExactly(new Object[] {2L, "ERASED", true, "replicated orders", null});
    }

    private static ProductState product(UUID id, long version, ProductState.Status status) {
        return new ProductState(
                id, version, "SKU-" + id, "Kettle", "Boils", "kitchen", Money.of("99.90", "EUR"), status);
    }

    private static ReservationState reservation(UUID id, long version, ReservationState.Status status) {
        var one = new ReservationState.Line(UUID.randomUUID(), 3);
        var other = new ReservationState.Line(UUID.randomUUID(), 1);
        return new ReservationState(
                id,
                version,
                UUID.randomUUID(),
                status,
                List.of(one, other),
                status == ReservationState.Status.REJECTED
                        ? List.of(new ReservationState.Shortage(other.productId(), 1, 0, "not enough in stock"))
                        : List.of());
    }

    private ProductState productOf(UUID id) {
        return inTransaction(() -> products.require(id)).state();
    }

    private StockState stockOf(UUID id) {
        return inTransaction(() -> stocks.require(id)).state();
    }

    private ReservationState reservationOf(UUID id) {
        return inTransaction(() -> reservations.get(id)).orElseThrow().state();
    }
}
