package dev.orderly.customers;

import dev.orderly.statetransfer.contract.OrderState;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.replica.Replicas;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What this service knows of the others. */
class Replicated {

    @Produces
    @Singleton
    Replica<OrderState> orders(Replicas replicas) {
        return replicas.of(OrderState.TOPIC);
    }
}
