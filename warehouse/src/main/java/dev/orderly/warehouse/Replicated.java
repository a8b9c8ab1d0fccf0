package dev.orderly.warehouse;

import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.replica.Replicas;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The replicas that the warehouse keeps. */
class Replicated {

    @Produces
    @Singleton
    Replica<OrderState> orders(Replicas replicas) {
        return replicas.of(OrderState.TOPIC);
    }

    @Produces
    @Singleton
    Replica<ShipmentState> shipments(Replicas replicas) {
        return replicas.of(ShipmentState.TOPIC);
    }

    /** All the warehouse needs to know about customers: who is to be forgotten. */
    @Produces
    @Singleton
    Replica<ErasureState> erasures(Replicas replicas) {
        return replicas.of(ErasureState.ORDERING);
    }
}
