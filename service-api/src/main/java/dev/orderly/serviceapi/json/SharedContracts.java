package dev.orderly.serviceapi.json;

import dev.orderly.contracts.Address;
import dev.orderly.contracts.Contracts;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.Money;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.contracts.StockState;
import dev.orderly.statetopics.StateTopics;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Registers the contracts, which know nothing of the mechanism, with it; and for native images, because Jackson reads
 * and writes them by reflection.
 */
@RegisterForReflection(
        targets = {
            Address.class,
            CustomerState.class,
            CustomerState.Status.class,
            ErasureState.class,
            ErasureState.Status.class,
            InvoiceState.class,
            InvoiceState.Status.class,
            Money.class,
            OrderState.class,
            OrderState.Line.class,
            OrderState.Status.class,
            ProductState.class,
            ProductState.Status.class,
            ReservationState.class,
            ReservationState.Line.class,
            ReservationState.Shortage.class,
            ReservationState.Status.class,
            ShipmentState.class,
            ShipmentState.Status.class,
            StockState.class
        })
class SharedContracts {

    @Produces
    @Singleton
    StateTopics topics() {
        return Contracts.TOPICS;
    }
}
