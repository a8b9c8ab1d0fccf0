package dev.orderly.warehouse.reservation;

import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All reservations. {@link #saveAll} is the only way to write one. */
@ApplicationScoped
public class Reservations implements PanacheRepositoryBase<Reservation, UUID> {

    private final Outbox outbox;

    Reservations(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Writes the reservations and publishes them, in the current transaction. */
    Uni<Void> saveAll(Collection<Reservation> reservations) {
        return persist(reservations).chain(this::flush).chain(() -> outbox.putAll(reservations));
    }

    /**
     * The existing reservations of these orders with their lines, locked until the transaction ends, always in the same
     * order.
     */
    Uni<List<Reservation>> openAll(Collection<UUID> orderIds) {
        return find("select r from Reservation r left join fetch r.lines where r.id in ?1 order by r.id", orderIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** With its lines. */
    public Uni<Optional<Reservation>> get(UUID orderId) {
        return find("select r from Reservation r left join fetch r.lines where r.id = ?1", orderId)
                .list()
                .map(found -> found.stream().findFirst());
    }

    /** Orders with reserved goods, and orders that still need a reservation. */
    Uni<List<UUID>> unfinished() {
        return Sql.ids("""
                        select id from reservation where status = 'RESERVED'
                        union all
                        select key
                          from replica_order
                         where status in ('PLACED', 'CONFIRMED', 'CANCEL_REQUESTED')
                           and not exists (select from reservation where id = key)
                        """);
    }
}
