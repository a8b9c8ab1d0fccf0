package dev.orderly.statetransfer.example;

import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.recovery.Adopting;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class AdoptingParcels implements Adopting<Parcel, ShipmentState> {

    @Override
    public Parcel adopt(@Nullable Parcel own, ShipmentState state) {
        Parcel parcel = own == null ? new Parcel(state.id(), state.customerId(), true) : own;
        parcel.assignCarrier(state.carrier());
        return parcel;
    }
}
