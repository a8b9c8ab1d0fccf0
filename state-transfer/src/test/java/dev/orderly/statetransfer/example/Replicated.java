package dev.orderly.statetransfer.example;

import dev.orderly.statetransfer.contract.CustomerState;
import dev.orderly.statetransfer.contract.OrderState;
import dev.orderly.statetransfer.contract.ShipmentState;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.replica.Replicas;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class Replicated {

    @Produces
    @Singleton
    Replica<OrderState> orders(Replicas replicas) {
        return replicas.of(OrderState.TOPIC);
    }

    @Produces
    @Singleton
    Replica<CustomerState> customers(Replicas replicas) {
        return replicas.of(CustomerState.TOPIC);
    }

    /** Its own, as no real service would: to compare a replica, there has to be an owner who can be asked. */
    @Produces
    @Singleton
    Replica<ShipmentState> shipments(Replicas replicas) {
        return replicas.of(ShipmentState.TOPIC);
    }
}
