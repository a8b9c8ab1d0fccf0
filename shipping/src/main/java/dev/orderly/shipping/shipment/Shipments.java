package dev.orderly.shipping.shipment;

import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.SortOrder;
import dev.orderly.serviceapi.listing.SortOrder.Key;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.statetransfer.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All shipments. {@link #save} is the only way to write one. */
@ApplicationScoped
public class Shipments implements PanacheRepositoryBase<Shipment, UUID> {

    // Ids of version 7 are ordered by time.
    private static final SortOrder NEWEST_FIRST = SortOrder.newestFirst(Key.uuid("id"));

    private final Outbox outbox;

    Shipments(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Writes the shipments together and publishes their states. Must be called inside a transaction. */
    Uni<Void> save(Collection<Shipment> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return persist(changed).chain(this::flush).chain(() -> outbox.putAll(changed));
    }

    Uni<Shipment> save(Shipment shipment) {
        return save(List.of(shipment)).replaceWith(shipment);
    }

    /** The shipment, locked until the transaction ends; fails with {@link ShipmentRefused.Unknown}. */
    Uni<Shipment> open(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new ShipmentRefused.Unknown(id));
    }

    /** The existing ones among the shipments, locked in the order of their ids. */
    Uni<List<Shipment>> openAll(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The shipment, if the caller may see it; fails with {@link ShipmentRefused.Unknown}. */
    public Uni<Shipment> require(UUID id, Visibility visibility) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return find(visibility.within("id = :id", parameters), parameters)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new ShipmentRefused.Unknown(id));
    }

    /** The shipments of these statuses that the caller may see, newest first. */
    public Listing list(Visibility visibility, Collection<ShipmentStatus> statuses) {
        Listing list = new Listing("shipment", NEWEST_FIRST)
                .whereIn("status", statuses.stream().map(Enum::name).toList());
        return visibility instanceof Visibility.OnlyOf own ? list.whereIn("customer_id", own.customerIds()) : list;
    }

    /** The shipments behind a listing's rows. */
    public Uni<List<Shipment>> of(List<Row> rows) {
        return Listing.entities(this, rows);
    }
}
