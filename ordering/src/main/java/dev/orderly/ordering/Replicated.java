package dev.orderly.ordering;

import dev.orderly.statetransfer.contract.CustomerState;
import dev.orderly.statetransfer.contract.InvoiceState;
import dev.orderly.statetransfer.contract.ProductState;
import dev.orderly.statetransfer.contract.ReservationState;
import dev.orderly.statetransfer.contract.ShipmentState;
import dev.orderly.statetransfer.contract.StockState;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.replica.Replicas;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What ordering keeps of the other services. */
class Replicated {

    @Produces
    @Singleton
    Replica<CustomerState> customers(Replicas replicas) {
        return replicas.of(CustomerState.TOPIC);
    }

    @Produces
    @Singleton
    Replica<ProductState> products(Replicas replicas) {
        return replicas.of(ProductState.TOPIC);
    }

    @Produces
    @Singleton
    Replica<StockState> stock(Replicas replicas) {
        return replicas.of(StockState.TOPIC);
    }

    @Produces
    @Singleton
    Replica<ReservationState> reservations(Replicas replicas) {
        return replicas.of(ReservationState.TOPIC);
    }

    @Produces
    @Singleton
    Replica<ShipmentState> shipments(Replicas replicas) {
        return replicas.of(ShipmentState.TOPIC);
    }

    @Produces
    @Singleton
    Replica<InvoiceState> invoices(Replicas replicas) {
        return replicas.of(InvoiceState.TOPIC);
    }
}
