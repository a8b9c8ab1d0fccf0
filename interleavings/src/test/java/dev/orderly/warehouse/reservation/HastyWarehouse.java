package dev.orderly.warehouse.reservation;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mistake: takes a requested cancellation for a cancellation, although the parcel may be leaving. */
public class HastyWarehouse extends Warehouse {

    @Override
    protected ReservationCase caseOf(
            UUID id, @Nullable Reservation own, @Nullable OrderState order, @Nullable ShipmentState shipment) {
        return super.caseOf(id, own, order != null && order.isCancelRequested() ? cancelled(order) : order, shipment);
    }

    private static OrderState cancelled(OrderState order) {
        return new OrderState(
                order.id(),
                order.version(),
                order.customerId(),
                order.customerVersion(),
                OrderState.Status.CANCELLED,
                order.lines(),
                order.total(),
                order.billingAddress(),
                order.shippingAddress(),
                order.placedAt(),
                order.reason(),
                order.cancelDeclined());
    }
}
