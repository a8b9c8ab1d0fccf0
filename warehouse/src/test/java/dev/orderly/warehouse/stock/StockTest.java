package dev.orderly.warehouse.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final UUID PRODUCT = UUID.randomUUID();
    private static final UUID ORDER = UUID.randomUUID();

    private final Stock stock = new Stock(PRODUCT);

    private void assertStock(int onHand, int reserved) {
        assertThat(stock.onHand()).isEqualTo(onHand);
        assertThat(stock.reserved()).isEqualTo(reserved);
    }

    @Test
    void aNewProductHasNoStock() {
        assertStock(0, 0);
        assertThat(stock.takeUnwritten()).isEmpty();
    }

    @Test
    void whatComesInIsAvailable() {
        stock.receive(10, "DN-1", NOW);

        assertStock(10, 0);
        assertThat(stock.available()).isEqualTo(10);
        assertThat(stock.takeUnwritten())
                .containsExactly(new LedgerEntry(PRODUCT, 1, LedgerKind.RECEIPT, 10, 0, "DN-1", NOW));
    }

    @Test
    void whatIsReservedIsOnHandButNotAvailable() {
        stock.receive(10, "DN-1", NOW);
        stock.reserve(4, ORDER, NOW);

        assertStock(10, 4);
        assertThat(stock.available()).isEqualTo(6);
        assertThat(stock.state().available()).isEqualTo(6);
    }

    @Test
    void theLastPieceCanBeReservedButNoMore() {
        stock.receive(10, "DN-1", NOW);
        stock.reserve(10, ORDER, NOW);

        assertThatThrownBy(() -> stock.reserve(1, ORDER, NOW)).isInstanceOf(IllegalStateException.class);
        assertStock(10, 10);
    }

    @Test
    void whatIsReleasedIsAvailableAgain() {
        stock.receive(10, "DN-1", NOW);
        stock.reserve(4, ORDER, NOW);
        stock.release(4, ORDER, NOW);

        assertStock(10, 0);
    }

    @Test
    void whatIsDispatchedIsNeitherOnHandNorReserved() {
        stock.receive(10, "DN-1", NOW);
        stock.reserve(4, ORDER, NOW);
        stock.dispatch(4, ORDER, NOW);

        assertStock(6, 0);
        assertThat(stock.takeUnwritten().getLast())
                .isEqualTo(new LedgerEntry(PRODUCT, 3, LedgerKind.DISPATCH, -4, -4, ORDER.toString(), NOW));
    }

    @Test
    void onlyWhatIsReservedIsReleasedOrDispatched() {
        stock.receive(10, "DN-1", NOW);
        stock.reserve(4, ORDER, NOW);

        assertThatThrownBy(() -> stock.release(5, ORDER, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stock.dispatch(5, ORDER, NOW)).isInstanceOf(IllegalStateException.class);
        assertStock(10, 4);
    }

    @Test
    void aQuantityIsAtLeastOne() {
        stock.receive(10, "DN-1", NOW);

        assertThatThrownBy(() -> stock.receive(0, "DN-2", NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stock.reserve(-1, ORDER, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stock.release(0, ORDER, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stock.dispatch(0, ORDER, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertStock(10, 0);
    }

    @Test
    void anAdjustmentLeavesWhatIsReserved() {
        stock.receive(10, "DN-1", NOW);
        stock.reserve(4, ORDER, NOW);

        assertThatThrownBy(() -> stock.adjust(-7, "Broken", NOW)).isInstanceOf(StockRefused.BelowReserved.class);
        stock.adjust(-6, "Broken", NOW);
        assertStock(4, 4);
        stock.adjust(2, "Found", NOW);
        assertStock(6, 4);
    }

    @Test
    void anAdjustmentByNothingIsRefused() {
        assertThatThrownBy(() -> stock.adjust(0, "Counted", NOW)).isInstanceOf(StockRefused.NothingToAdjust.class);
    }

    @Test
    void moreThanCanBeCountedIsRefused() {
        stock.receive(Integer.MAX_VALUE, "DN-1", NOW);

        assertThatThrownBy(() -> stock.receive(1, "DN-2", NOW)).isInstanceOf(StockRefused.TooMany.class);
        assertThatThrownBy(() -> stock.adjust(1, "Found", NOW)).isInstanceOf(StockRefused.TooMany.class);
        assertThatThrownBy(() -> stock.adjust(Integer.MIN_VALUE, "Lost", NOW))
                .isInstanceOf(StockRefused.BelowReserved.class);
        assertStock(Integer.MAX_VALUE, 0);
    }

    @Test
    void theLedgerSumsToTheStockWhateverHappens() {
        Random random = new Random(42);
        List<LedgerEntry> ledger = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            int quantity = 1 + random.nextInt(20);
            try {
                switch (random.nextInt(5)) {
                    case 0 -> stock.receive(quantity, "DN", NOW);
                    case 1 -> stock.adjust(quantity - 10, "Counted", NOW);
                    case 2 -> stock.reserve(quantity, ORDER, NOW);
                    case 3 -> stock.release(quantity, ORDER, NOW);
                    default -> stock.dispatch(quantity, ORDER, NOW);
                }
            } catch (StockRefused | IllegalStateException refused) {
                assertThat(stock.takeUnwritten()).isEmpty();
            }
            ledger.addAll(stock.takeUnwritten());

            assertThat(stock.reserved()).isBetween(0, stock.onHand());
            assertStock(
                    ledger.stream().mapToInt(LedgerEntry::onHandChange).sum(),
                    ledger.stream().mapToInt(LedgerEntry::reservedChange).sum());
        }
        assertThat(ledger).hasSizeGreaterThan(100).hasSize(Math.toIntExact(stock.ledgerLength()));
        assertThat(ledger.getLast().position()).isEqualTo(stock.ledgerLength());
    }
}
