package dev.orderly.warehouse.reservation;

import dev.orderly.contracts.ReservationState;
import dev.orderly.statetransfer.recovery.Adopting;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The state tells all of a reservation. What it did to the stock, the states of the stock tell. */
@ApplicationScoped
class AdoptingReservations implements Adopting<Reservation, ReservationState> {

    @Override
    public Reservation adopt(@Nullable Reservation own, ReservationState state) {
        return Reservation.adopted(own, state);
    }
}
