package dev.orderly.shipping.shipment;

import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.recovery.Adopting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A state contains everything about a shipment except when shipping learned that it is needed. */
@ApplicationScoped
class AdoptingShipments implements Adopting<Shipment, ShipmentState> {

    private final Clock clock;

    AdoptingShipments(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Shipment adopt(@Nullable Shipment own, ShipmentState state) {
        return Shipment.adopted(own, state, clock.instant());
    }
}
