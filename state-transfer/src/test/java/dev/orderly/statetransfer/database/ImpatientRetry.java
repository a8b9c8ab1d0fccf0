package dev.orderly.statetransfer.database;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.function.Supplier;

/** Retries without delay. */
@Vetoed
public final class ImpatientRetry extends TransientRetry {

    private final FreshContext fresh;

    public ImpatientRetry(FreshContext fresh) {
        super(fresh);
        this.fresh = fresh;
    }

    @Override
    public <T> Uni<T> run(String name, Supplier<Uni<T>> work) {
        return fresh.run(work).onFailure(TransientFaults::isTransient).retry().indefinitely();
    }
}
