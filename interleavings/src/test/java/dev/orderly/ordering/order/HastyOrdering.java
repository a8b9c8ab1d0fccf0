package dev.orderly.ordering.order;

import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mistake: cancels without asking whether the parcel has left. */
public class HastyOrdering extends Ordering {

    public HastyOrdering(Collection<UUID> wanted) {
        super(wanted);
    }

    @Override
    protected List<Transition> steps(
            Order order,
            @Nullable ReservationState reservation,
            @Nullable ShipmentState shipment,
            @Nullable InvoiceState invoice) {
        return order.status() == OrderStatus.CANCEL_REQUESTED
                ? List.of(Transition.to(OrderStatus.CANCELLED))
                : super.steps(order, reservation, shipment, invoice);
    }
}
