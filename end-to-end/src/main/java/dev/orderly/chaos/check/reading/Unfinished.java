package dev.orderly.chaos.check.reading;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a service has still to do by itself, as far as its own tables tell. */
final class Unfinished {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "states are not sent", "outbox_dirty",
            "states are ahead of the owner", "ahead",
            "requests to republish are not carried out", "republishing where finished_at is null",
            "replicas are being rebuilt", "replica_rebuild where phase not in ('DONE', 'FAILED')");

    private static final Map<String, Map<String, String>> OF_SERVICE = Map.of(
            "customers",
            Map.of("erasures are under way", "erasure_request where stage not in ('REFUSED', 'COMPLETED')"),
            "ordering",
            Map.of(
                    "orders wait for other services", "orders where status in ('PLACED', 'CANCEL_REQUESTED')",
                    "orders do not know yet that they have left", """
                    orders join replica_shipment on key = id
                     where orders.status = 'CONFIRMED' and state ->> 'status' in ('DISPATCHED', 'DELIVERED')
                    """,
                    "orders do not know yet that they are completed", """
                    orders join replica_shipment shipment on shipment.key = id
                           join replica_invoice invoice on invoice.key = id
                     where orders.status = 'SHIPPED' and shipment.state ->> 'status' = 'DELIVERED'
                    """),
            "warehouse",
            Map.of(
                    "orders have no reservation yet", """
                    replica_order where state ->> 'status' in ('PLACED', 'CONFIRMED', 'CANCEL_REQUESTED')
                       and not exists (select from reservation where id = key)
                    """,
                    "reservations are neither released nor consumed yet", """
                    reservation left join replica_order o on o.key = id
                                left join replica_shipment s on s.key = id
                     where reservation.status = 'RESERVED'
                       and (o.status = 'CANCELLED' or s.state ->> 'status' in ('DISPATCHED', 'DELIVERED'))
                    """),
            "shipping",
            Map.of("orders have no shipment yet, or one that is not cancelled yet", """
                replica_order o left join shipment on id = key
                 where id is null and o.status not in ('PLACED', 'REJECTED', 'CANCELLED')
                    or shipment.status = 'PENDING' and o.status in ('CANCEL_REQUESTED', 'CANCELLED')
                """),
            "billing",
            Map.of(
                    "orders have left without an invoice",
                            "replica_shipment where has_left and not exists (select from invoice where id = key)",
                    "e-mails are not sent", "mail where state = 'WAITING'"));

    private record Count(long count) {}

    static List<String> in(String service, Tables tables) throws SQLException {
        Map<String, String> tasks = new LinkedHashMap<>(EVERYWHERE);
        tasks.putAll(OF_SERVICE.getOrDefault(service, Map.of()));
        List<String> unfinished = new ArrayList<>();
        for (Map.Entry<String, String> task : tasks.entrySet()) {
            long count = tables.read(Count.class, "select count(*) from " + task.getValue())
                    .getFirst()
                    .count();
            if (count > 0) {
                unfinished.add("%s: %d %s".formatted(service, count, task.getKey()));
            }
        }
        return unfinished;
    }

    private Unfinished() {}
}
