package dev.orderly.{{service}}.{{feature}};

import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.SortOrder;
import dev.orderly.serviceapi.listing.SortOrder.Key;
import dev.orderly.statetransfer.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All {{entities}}. {@link #save} is the only way to write one. */
@ApplicationScoped
public class {{Entities}} implements PanacheRepositoryBase<{{Entity}}, UUID> {

    // Ids of version 7 are ordered by time.
    private static final SortOrder NEWEST_FIRST = SortOrder.newestFirst(Key.uuid("id"));

    private final Outbox outbox;

    {{Entities}}(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Writes the {{entity}} and publishes its state. Must be called inside a transaction. */
    Uni<{{Entity}}> save({{Entity}} changed) {
        return persistAndFlush(changed).call(outbox::put);
    }

    /** The {{entity}}; fails with {@link {{Entity}}Refused.Unknown}. */
    public Uni<{{Entity}}> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new {{Entity}}Refused.Unknown(id));
    }

    public Listing newestFirst() {
        return new Listing("{{entity}}", NEWEST_FIRST);
    }

    /** The {{entities}} behind a listing's rows. */
    public Uni<List<{{Entity}}>> of(List<Row> rows) {
        return Listing.entities(this, rows);
    }
}
