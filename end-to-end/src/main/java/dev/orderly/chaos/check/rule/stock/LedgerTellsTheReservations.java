package dev.orderly.chaos.check.rule.stock;

import static java.util.stream.Collectors.groupingBy;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.evidence.Rows.LedgerEntry;
import dev.orderly.chaos.check.evidence.Rows.Reservation;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ledgers have reserved, released and dispatched for each order what its reservation says, each once; what was
 * adopted is in them as a difference only.
 */
public final class LedgerTellsTheReservations implements Rule {

    private static final String TOPIC = "warehouse.reservation.v1";
    private static final Set<String> FOR_ORDERS = Set.of("RESERVATION", "RELEASE", "DISPATCH");

    private record Booking(UUID product, String kind, int pieces) implements Comparable<Booking> {
        static Booking of(LedgerEntry entry) {
            return new Booking(entry.productId(), entry.kind(), Math.abs(entry.reservedChange()));
        }

        @Override
        public int compareTo(Booking other) {
            return toString().compareTo(other.toString());
        }
    }

    @Override
    public String name() {
        return "the ledger tells the reservations";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Map<String, List<LedgerEntry>> ledgers = evidence.rows().ledger().stream()
                .filter(entry -> FOR_ORDERS.contains(entry.kind()))
                .collect(groupingBy(LedgerEntry::reference));
        Map<UUID, Reservation> reservations = Rows.byId(evidence.rows().reservations());
        Set<String> orders = new HashSet<>(ledgers.keySet());
        reservations.keySet().forEach(id -> orders.add(id.toString()));
        Losses losses = Losses.of(evidence);
        return orders.stream()
                .sorted()
                .filter(order -> !losses.mayLackDetails(TOPIC, UUID.fromString(order)))
                .filter(order -> !isTold(
                        reservations.get(UUID.fromString(order)), bookings(ledgers.getOrDefault(order, List.of()))))
                .map(order -> violation(
                        UUID.fromString(order),
                        "the ledger books other goods for order %s than its reservation",
                        order));
    }

    private static List<Booking> bookings(List<LedgerEntry> entries) {
        return entries.stream().map(Booking::of).sorted().toList();
    }

    private static boolean isTold(@Nullable Reservation reservation, List<Booking> booked) {
        if (reservation == null) {
            return booked.isEmpty();
        }
        return switch (reservation.status()) {
            case "RESERVED" -> booked.equals(expected(reservation, "RESERVATION"));
            case "CONSUMED" -> booked.equals(expected(reservation, "RESERVATION", "DISPATCH"));
            // Without entries if the order was cancelled before anything was reserved.
            case "RELEASED" -> booked.isEmpty() || booked.equals(expected(reservation, "RESERVATION", "RELEASE"));
            default -> booked.isEmpty();
        };
    }

    private static List<Booking> expected(Reservation reservation, String... kinds) {
        List<Booking> expected = new ArrayList<>();
        reservation
                .lines()
                .forEach(line -> List.of(kinds)
                        .forEach(kind -> expected.add(new Booking(line.productId(), kind, line.quantity()))));
        return expected.stream().sorted().toList();
    }
}
