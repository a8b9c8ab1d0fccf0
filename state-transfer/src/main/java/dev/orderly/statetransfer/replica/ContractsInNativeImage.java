package dev.orderly.statetransfer.replica;

import dev.orderly.statetransfer.contract.Address;
import dev.orderly.statetransfer.contract.CustomerState;
import dev.orderly.statetransfer.contract.ErasureState;
import dev.orderly.statetransfer.contract.InvoiceState;
import dev.orderly.statetransfer.contract.Money;
import dev.orderly.statetransfer.contract.OrderState;
import dev.orderly.statetransfer.contract.ProductState;
import dev.orderly.statetransfer.contract.ReservationState;
import dev.orderly.statetransfer.contract.ShipmentState;
import dev.orderly.statetransfer.contract.StockState;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Jackson reads and writes the contracts by reflection, which a native image must know of; they do not know Quarkus. */
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
final class ContractsInNativeImage {
    private ContractsInNativeImage() {}
}
