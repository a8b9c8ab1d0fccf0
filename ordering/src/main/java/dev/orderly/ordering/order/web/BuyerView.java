package dev.orderly.ordering.order.web;

import dev.orderly.contracts.Address;
import dev.orderly.contracts.CustomerState;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The part of a customer that matters for an order. */
@Schema(name = "Buyer")
record BuyerView(
        UUID customerId,
        @Nullable String name,
        @Nullable Address billingAddress,
        @Nullable Address shippingAddress,

        @Schema(description = "Whether the customer may place orders at present")
        boolean mayOrder) {

    static BuyerView of(CustomerState customer) {
        return new BuyerView(
                customer.id(),
                customer.name(),
                customer.billingAddress(),
                customer.shippingAddress(),
                customer.mayOrder());
    }
}
