package dev.orderly.warehouse.reservation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product, and the quantity the order wants.
 *
 * @param shortage why the line is short; null if it is not
 * @param available the quantity that would have been available; null if the line is not short
 */
@Embeddable
record ReservationLine(
        UUID productId,
        int quantity,
        @Enumerated(EnumType.STRING) @Nullable Shortage shortage,
        @Nullable Integer available) {

    static ReservationLine of(UUID productId, int quantity) {
        return new ReservationLine(productId, quantity, null, null);
    }

    ReservationLine shortBecause(Shortage why, int howManyAvailable) {
        return new ReservationLine(productId, quantity, why, howManyAvailable);
    }

    boolean isShort() {
        return shortage != null;
    }
}
