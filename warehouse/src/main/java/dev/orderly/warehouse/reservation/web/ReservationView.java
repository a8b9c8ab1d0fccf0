package dev.orderly.warehouse.reservation.web;

import dev.orderly.contracts.ReservationState;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The goods reserved for an order. */
@Schema(name = "Reservation")
record ReservationView(
        UUID orderId,
        long version,
        UUID customerId,
        ReservationState.Status status,
        List<Line> lines,

        @Schema(description = "Why it was rejected: one entry for each line that could not be reserved")
        List<Shortage> shortages) {

    record Line(UUID productId, int quantity) {}

    @Schema(name = "Shortage")
    record Shortage(UUID productId, int requested, int available, String reason) {}

    static ReservationView of(ReservationState state) {
        return new ReservationView(
                state.id(),
                state.version(),
                state.customerId(),
                state.status(),
                state.lines().stream()
                        .map(line -> new Line(line.productId(), line.quantity()))
                        .toList(),
                state.shortages().stream()
                        .map(missing -> new Shortage(
                                missing.productId(), missing.requested(), missing.available(), missing.reason()))
                        .toList());
    }
}
