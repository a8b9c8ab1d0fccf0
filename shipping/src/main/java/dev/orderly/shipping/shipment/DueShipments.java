package dev.orderly.shipping.shipment;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Which shipments have waited long enough for going on by themselves, by the database's time. */
@ApplicationScoped
class DueShipments {

    // A blocked customer's are held. So are those of a customer or an order that has not arrived here: not decided yet.
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

    /** The shipments that have been pending for so long, the oldest first. */
    Uni<List<UUID>> toDispatch(Duration after, int limit) {
        return ids(TO_DISPATCH, after, limit);
    }

    /** The shipments that have been on their way for so long, the oldest first. */
    Uni<List<UUID>> toDeliver(Duration after, int limit) {
        return ids(TO_DELIVER, after, limit);
    }

    private static Uni<List<UUID>> ids(String query, Duration after, int limit) {
        return Sql.ids(query, after.toMillis() / 1000.0, (long) limit);
    }
}
