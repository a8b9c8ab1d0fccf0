package dev.orderly.serviceapi.erasure;

import dev.orderly.contracts.ErasureState;
import dev.orderly.statetransfer.recovery.Adopting;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The state contains everything an acknowledgement holds. It says that the customer is forgotten, but a restored backup
 * may be older than that.
 */
@ApplicationScoped
class AdoptingErasures implements Adopting<Erasure, ErasureState> {

    private final String service;

    AdoptingErasures(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
    }

    @Override
    public Erasure adopt(@Nullable Erasure own, ErasureState state) {
        Erasure erasure = own == null ? new Erasure(state.id(), service) : own;
        return erasure.adopt(state);
    }
}
