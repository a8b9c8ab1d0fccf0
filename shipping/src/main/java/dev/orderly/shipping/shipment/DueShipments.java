package dev.orderly.shipping.shipment;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Shipments that are due for automatic dispatch or delivery, by the database's time: one batch, oldest first. */
@ApplicationScoped
class DueShipments {

    // Excludes blocked customers, and customers or orders that have not arrived here: they are not decided yet.
    private static final String TO_DISPATCH = """
            select shipment.id
              from shipment
              join replica_customer customer on customer.key = shipment.customer_id and customer.status <> 'BLOCKED'
              join replica_order ordered on ordered.key = shipment.id
                                        and ordered.status not in ('CANCEL_REQUESTED', 'CANCELLED')
             where shipment.status = 'PENDING' and shipment.created_at <= now() - make_interval(secs => $1)
               and shipment.id <> all ($2)
             order by shipment.created_at
             limit 100
            """;

    private static final String TO_DELIVER = """
            select id
              from shipment
             where status = 'DISPATCHED' and dispatched_at <= now() - make_interval(secs => $1)
               and id <> all ($2)
             order by dispatched_at
             limit 100
            """;

    /** Shipments, except these, that have been pending for that long. */
    Uni<List<UUID>> toDispatch(Duration after, UUID[] except) {
        return ids(TO_DISPATCH, after, except);
    }

    /** Shipments, except these, that were dispatched that long ago. */
    Uni<List<UUID>> toDeliver(Duration after, UUID[] except) {
        return ids(TO_DELIVER, after, except);
    }

    private static Uni<List<UUID>> ids(String query, Duration after, UUID[] except) {
        return Sql.ids(query, after.toMillis() / 1000.0, except);
    }
}
