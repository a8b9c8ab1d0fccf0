package dev.orderly.warehouse.reservation;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.Published;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The goods reserved for an order: all of its lines, or none. Its id is the order's. */
@Entity
public class Reservation implements Published<ReservationState> {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status;

    @ElementCollection
    @CollectionTable(name = "reservation_line", joinColumns = @JoinColumn(name = "reservation_id"))
    @OrderColumn(name = "position")
    private List<ReservationLine> lines = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Reservation() {}

    private Reservation(OrderState order, ReservationStatus status, List<ReservationLine> lines) {
        this.id = order.id();
        this.customerId = order.customerId();
        this.status = status;
        this.lines = new ArrayList<>(lines);
    }

    /** Reserves the order's goods; if any line is short, the reservation is rejected and takes nothing. */
    static Reservation attempt(OrderState order, LockedStock stock, Instant now) {
        List<ReservationLine> checked = stock.check(linesOf(order));
        if (checked.stream().anyMatch(ReservationLine::isShort)) {
            return new Reservation(order, ReservationStatus.REJECTED, checked);
        }
        checked.forEach(line -> stock.reserve(line, order.id(), now));
        return new Reservation(order, ReservationStatus.RESERVED, checked);
    }

    /** For an order that was cancelled before anything was reserved. */
    static Reservation refrain(OrderState order) {
        return new Reservation(order, ReservationStatus.RELEASED, linesOf(order));
    }

    /** The reservation in the given state, whatever it was before; does not change the stock. */
    static Reservation adopted(@Nullable Reservation own, ReservationState state) {
        Reservation reservation = own == null ? new Reservation() : own;
        reservation.id = state.id();
        reservation.customerId = state.customerId();
        reservation.status = switch (state.status()) {
            case RESERVED -> ReservationStatus.RESERVED;
            case REJECTED -> ReservationStatus.REJECTED;
            case RELEASED -> ReservationStatus.RELEASED;
            case CONSUMED -> ReservationStatus.CONSUMED;
        };
        Map<UUID, ReservationState.Shortage> shortages =
                state.shortages().stream().collect(toMap(ReservationState.Shortage::productId, Function.identity()));
        reservation.lines = state.lines().stream()
                .map(line -> adopted(line, shortages.get(line.productId())))
                .collect(toCollection(ArrayList::new));
        return reservation;
    }

    private static ReservationLine adopted(ReservationState.Line line, ReservationState.@Nullable Shortage shortage) {
        ReservationLine wanted = ReservationLine.of(line.productId(), line.quantity());
        return shortage == null
                ? wanted
                : wanted.shortBecause(Shortage.because(shortage.reason()), shortage.available());
    }

    /** One line per product, so that two lines of an order cannot both count on the last piece. */
    private static List<ReservationLine> linesOf(OrderState order) {
        Map<UUID, Integer> quantities = new LinkedHashMap<>();
        order.lines().forEach(line -> quantities.merge(line.productId(), line.quantity(), Math::addExact));
        return quantities.entrySet().stream()
                .map(wanted -> ReservationLine.of(wanted.getKey(), wanted.getValue()))
                .toList();
    }

    /** Makes the goods available again. */
    void release(LockedStock stock, Instant now) {
        become(ReservationStatus.RELEASED);
        lines.forEach(line -> stock.release(line, id, now));
    }

    /** The goods have left. */
    void consume(LockedStock stock, Instant now) {
        become(ReservationStatus.CONSUMED);
        lines.forEach(line -> stock.dispatch(line, id, now));
    }

    private void become(ReservationStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("Reservation %s is %s and cannot become %s".formatted(id, status, next));
        }
        status = next;
    }

    /** The order's. */
    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public StateTopic<ReservationState> topic() {
        return ReservationState.TOPIC;
    }

    @Override
    public ReservationState state() {
        return new ReservationState(
                id,
                version,
                customerId,
                switch (status) {
                    case RESERVED -> ReservationState.Status.RESERVED;
                    case REJECTED -> ReservationState.Status.REJECTED;
                    case RELEASED -> ReservationState.Status.RELEASED;
                    case CONSUMED -> ReservationState.Status.CONSUMED;
                },
                lines.stream()
                        .map(line -> new ReservationState.Line(line.productId(), line.quantity()))
                        .toList(),
                lines.stream()
                        .filter(ReservationLine::isShort)
                        .map(Reservation::shortageOf)
                        .toList());
    }

    private static ReservationState.Shortage shortageOf(ReservationLine line) {
        return new ReservationState.Shortage(
                line.productId(),
                line.quantity(),
                Objects.requireNonNull(line.available()),
                Objects.requireNonNull(line.shortage()).reason());
    }

    ReservationStatus status() {
        return status;
    }

    List<UUID> productIds() {
        return lines.stream().map(ReservationLine::productId).toList();
    }
}
