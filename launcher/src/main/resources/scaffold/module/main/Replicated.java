package dev.orderly.{{service}};

import dev.orderly.contracts.{{Replica}}State;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.replica.Replicas;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The replicas that {{service}} keeps. */
class Replicated {

    @Produces
    @Singleton
    Replica<{{Replica}}State> {{replicas}}(Replicas replicas) {
        return replicas.of({{Replica}}State.TOPIC);
    }
}
