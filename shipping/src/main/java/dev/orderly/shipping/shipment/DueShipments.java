package dev.orderly.shipping.shipment;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Shipments that are due for automatic dispatch or delivery, by the database's time. */
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
             order by shipment.created_at
             limit $2
            """;

    private static final String TO_DELIVER = """
            select id
              from shipment
             where status = 'DISPATCHED' and dispatched_at <= now() - make_interval(secs => $1)
             order by dispatched_at
             limit $2
            """;

    /** Shipments that have been pending for that long, oldest first. */
    Uni<List<UUID>> toDispatch(Duration after, int limit) {
        return ids(TO_DISPATCH, after, limit);
    }

    /** Shipments dispatched that long ago, oldest first. */
    Uni<List<UUID>> toDeliver(Duration after, int limit) {
        return ids(TO_DELIVER, after, limit);
    }

    private static Uni<List<UUID>> ids(String query, Duration after, int limit) {
        return Sql.ids(query, after.toMillis() / 1000.0, (long) limit);
    }
}
