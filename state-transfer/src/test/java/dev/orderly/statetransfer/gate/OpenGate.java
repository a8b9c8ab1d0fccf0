package dev.orderly.statetransfer.gate;

import static dev.orderly.statetransfer.interleaving.Absent.absent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;

/** Admits everything. */
@Vetoed
public final class OpenGate extends WriteGate {

    public OpenGate() {
        super(absent());
    }

    @Override
    public Uni<Void> admitDecision() {
        return Uni.createFrom().voidItem();
    }
}
