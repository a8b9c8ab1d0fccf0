package dev.orderly.statetransfer.example;

import dev.orderly.statetransfer.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class Parcels implements PanacheRepositoryBase<Parcel, UUID> {

    private final Outbox outbox;

    Parcels(Outbox outbox) {
        this.outbox = outbox;
    }

    public Uni<Parcel> save(Parcel parcel) {
        return persistAndFlush(parcel).call(outbox::put);
    }

    public Uni<Void> remove(Parcel parcel) {
        return delete(parcel).call(() -> outbox.remove(parcel));
    }
}
