package dev.orderly.ordering.order;

import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.write.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table {@code order_history}: every status an order has had. */
@ApplicationScoped
class OrderHistory {

    /** Writes the recorded changes of the orders, which must have been flushed, at the end of the current transaction. */
    void write(Collection<Order> orders) {
        List<StatusChange> changes = orders.stream()
                .flatMap(order -> order.takeStatusChanges().stream())
                .toList();
        if (!changes.isEmpty()) {
            UnitOfWork.current().atEnd(() -> insert(changes));
        }
    }

    private static Uni<Void> insert(List<StatusChange> changes) {
        return Sql.update(
                        """
                        insert into order_history (order_id, status, at, reason)
                        select order_id, status, at, reason
                          from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[])
                               with ordinality as change (order_id, status, at, reason, nr)
                         order by nr
                        """,
                        changes.stream().map(StatusChange::orderId).toArray(UUID[]::new),
                        changes.stream().map(change -> change.status().name()).toArray(String[]::new),
                        changes.stream()
                                .map(change -> change.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new),
                        changes.stream().map(StatusChange::reason).toArray(String[]::new))
                .replaceWithVoid();
    }

    /** Deletes the free text in the history of the customer's orders, at the end of the current transaction. */
    void forgetReasons(UUID customerId) {
        UnitOfWork.current().atEnd(() -> Sql.update("""
                        update order_history set reason = null
                          from orders
                         where orders.id = order_id and orders.customer_id = $1 and order_history.reason is not null
                        """, customerId).replaceWithVoid());
    }

    /** Oldest first. */
    Uni<List<StatusChange>> of(UUID orderId) {
        return Sql.select("select status, at, reason from order_history where order_id = $1 order by id", orderId)
                .map(rows -> rows.stream().map(row -> change(orderId, row)).toList());
    }

    private static StatusChange change(UUID orderId, Row row) {
        return new StatusChange(
                orderId,
                OrderStatus.valueOf(row.getString("status")),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("reason"));
    }
}
