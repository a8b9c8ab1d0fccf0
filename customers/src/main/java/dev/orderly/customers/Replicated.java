package dev.orderly.customers;

import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.replica.Replicas;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The replicas that customers keeps. */
class Replicated {

    @Produces
    @Singleton
    Replica<OrderState> orders(Replicas replicas) {
        return replicas.of(OrderState.TOPIC);
    }

    @Produces
    @Singleton
    Replica<ErasureState> erasuresInOrdering(Replicas replicas) {
        return replicas.of(ErasureState.ORDERING);
    }

    @Produces
    @Singleton
    Replica<ErasureState> erasuresInWarehouse(Replicas replicas) {
        return replicas.of(ErasureState.WAREHOUSE);
    }

    @Produces
    @Singleton
    Replica<ErasureState> erasuresInShipping(Replicas replicas) {
        return replicas.of(ErasureState.SHIPPING);
    }

    @Produces
    @Singleton
    Replica<ErasureState> erasuresInBilling(Replicas replicas) {
        return replicas.of(ErasureState.BILLING);
    }
}
