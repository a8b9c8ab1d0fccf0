package dev.orderly.shipping;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.replica.Replicas;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The replicas that shipping keeps. */
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

    @Produces
    @Singleton
    Replica<ProductState> products(Replicas replicas) {
        return replicas.of(ProductState.TOPIC);
    }
}
