package dev.orderly.warehouse.reservation;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mistake: does not look at shipments, so that goods which have left stay reserved. */
public class BlindWarehouse extends Warehouse {

    @Override
    protected ReservationCase caseOf(
            UUID id, @Nullable Reservation own, @Nullable OrderState order, @Nullable ShipmentState shipment) {
        return super.caseOf(id, own, order, null);
    }
}
