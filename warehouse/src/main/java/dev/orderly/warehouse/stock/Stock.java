package dev.orderly.warehouse.stock;

import dev.orderly.contracts.StockState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A product's quantity in the warehouse, and how much of it is reserved for orders. Reserved goods are always there:
 * {@code 0 <= reserved <= onHand}.
 *
 * <p>Every change is recorded for the ledger, which {@link Stocks} writes.
 */
@Entity
public class Stock implements Published<StockState> {

    @Id
    private UUID productId;

    @Version
    private long version;

    private int onHand;
    private int reserved;
    private long ledgerLength;

    @Transient
    private final List<LedgerEntry> unwritten = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Stock() {}

    /** Empty stock. */
    public Stock(UUID productId) {
        this.productId = productId;
    }

    /**
     * Goods arrived.
     *
     * @throws StockRefused.TooMany when the quantity would exceed the limit
     */
    public void receive(int quantity, String reference, Instant now) {
        requirePositive(quantity);
        requireCountable(quantity);
        change(LedgerKind.RECEIPT, quantity, 0, reference, now);
    }

    /**
     * A stocktake found a different quantity.
     *
     * @throws StockRefused.NothingToAdjust by 0
     * @throws StockRefused.BelowReserved when less than the reserved quantity would remain
     * @throws StockRefused.TooMany when the quantity would exceed the limit
     */
    public void adjust(int delta, String reason, Instant now) {
        if (delta == 0) {
            throw new StockRefused.NothingToAdjust();
        }
        if ((long) available() + delta < 0) {
            throw new StockRefused.BelowReserved(productId, available(), delta);
        }
        requireCountable(delta);
        change(LedgerKind.ADJUSTMENT, delta, 0, reason, now);
    }

    /** Reserves goods for an order; at most the available quantity. */
    public void reserve(int quantity, UUID orderId, Instant now) {
        requirePositive(quantity);
        if (quantity > available()) {
            throw new IllegalStateException(
                    "%d of product %s are available, not %d".formatted(available(), productId, quantity));
        }
        change(LedgerKind.RESERVATION, 0, quantity, orderId.toString(), now);
    }

    /** Makes goods reserved for an order available again. */
    public void release(int quantity, UUID orderId, Instant now) {
        requireReserved(quantity);
        change(LedgerKind.RELEASE, 0, -quantity, orderId.toString(), now);
    }

    /** Goods reserved for an order have been dispatched. */
    public void dispatch(int quantity, UUID orderId, Instant now) {
        requireReserved(quantity);
        change(LedgerKind.DISPATCH, -quantity, -quantity, orderId.toString(), now);
    }

    /** Takes over the quantities of the state; the reasons for them are lost. */
    void adopt(StockState state, Instant now) {
        int onHandChange = state.onHand() - onHand;
        int reservedChange = state.reserved() - reserved;
        if (onHandChange != 0 || reservedChange != 0) {
            change(LedgerKind.ADOPTION, onHandChange, reservedChange, "version " + state.version(), now);
        }
    }

    private void change(LedgerKind kind, int onHandChange, int reservedChange, String reference, Instant now) {
        onHand += onHandChange;
        reserved += reservedChange;
        ledgerLength++;
        unwritten.add(new LedgerEntry(productId, ledgerLength, kind, onHandChange, reservedChange, reference, now));
    }

    private void requireCountable(int more) {
        if ((long) onHand + more > Integer.MAX_VALUE) {
            throw new StockRefused.TooMany(productId, onHand, more);
        }
    }

    private void requireReserved(int quantity) {
        requirePositive(quantity);
        if (quantity > reserved) {
            throw new IllegalStateException(
                    "%d of product %s are reserved, not %d".formatted(reserved, productId, quantity));
        }
    }

    private static void requirePositive(int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("A quantity is at least 1, not " + quantity);
        }
    }

    /** The product's. */
    @Override
    public UUID id() {
        return productId;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public StateTopic<StockState> topic() {
        return StockState.TOPIC;
    }

    @Override
    public StockState state() {
        return new StockState(productId, version, onHand, reserved);
    }

    public int onHand() {
        return onHand;
    }

    public int reserved() {
        return reserved;
    }

    /** The quantity that can still be reserved. */
    public int available() {
        return onHand - reserved;
    }

    /** The number of changes so far. */
    public long ledgerLength() {
        return ledgerLength;
    }

    /** The changes since the last call, oldest first. */
    List<LedgerEntry> takeUnwritten() {
        List<LedgerEntry> taken = List.copyOf(unwritten);
        unwritten.clear();
        return taken;
    }
}
