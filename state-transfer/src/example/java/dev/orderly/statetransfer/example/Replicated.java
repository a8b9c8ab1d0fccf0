package dev.orderly.statetransfer.example;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetopics.StateTopics;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.replica.Replicas;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

class Replicated {

    /** The topics that it owns and replicates, unless another module declares more. */
    @Produces
    @Singleton
    @DefaultBean
    StateTopics topics() {
        return new StateTopics(List.of(CustomerState.TOPIC, OrderState.TOPIC, ShipmentState.TOPIC));
    }

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

    /** Its own topic, which no real service replicates: comparing a replica needs an owner that answers. */
    @Produces
    @Singleton
    Replica<ShipmentState> shipments(Replicas replicas) {
        return replicas.of(ShipmentState.TOPIC);
    }
}
