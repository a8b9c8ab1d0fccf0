package dev.orderly.warehouse.reservation;

import dev.orderly.contracts.ReservationState;
import dev.orderly.statetransfer.recovery.Adopting;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** A state contains everything about a reservation. Its effect on the stock is in the states of the stock. */
@ApplicationScoped
class AdoptingReservations implements Adopting<Reservation, ReservationState> {

    @Override
    public Reservation adopt(@Nullable Reservation own, ReservationState state) {
        return Reservation.adopted(own, state);
    }
}
