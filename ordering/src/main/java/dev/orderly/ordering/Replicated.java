package dev.orderly.ordering;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.contracts.StockState;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.replica.Replicas;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The replicas that ordering keeps. */
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
