package dev.orderly.shipping.shipment;

import dev.orderly.contracts.OrderState;
import java.util.Optional;

/** A mistake: expects to see every order confirmed before its cancellation is requested. */
public class SilentShipping extends Shipping {

    @Override
    protected Optional<Shipment> required(Optional<Shipment> own, OrderState order) {
        return own.isEmpty() && order.isCancelRequested() ? Optional.empty() : super.required(own, order);
    }
}
