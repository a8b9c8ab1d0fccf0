package dev.orderly.billing.issuing;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Orders that cannot be invoiced because their customer or products have not arrived; usually none. */
@ApplicationScoped
class WaitingOrders {

    /** Replaces the entries of these orders. */
    Uni<Void> note(Collection<UUID> decided, List<Decision.Await> awaiting) {
        return Sql.update(
                        "delete from awaiting_invoice where order_id = any($1)", (Object) decided.toArray(UUID[]::new))
                .chain(() -> Multi.createFrom()
                        .iterable(awaiting)
                        .onItem()
                        .transformToUniAndConcatenate(WaitingOrders::insert)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Uni<Integer> insert(Decision.Await order) {
        return Sql.update(
                "insert into awaiting_invoice (order_id, awaits) values ($1, $2)",
                order.orderId(),
                order.missing().toArray(UUID[]::new));
    }

    /** The orders that wait for one of these customers or products. */
    Uni<Set<UUID>> ordersAwaiting(Set<UUID> arrived) {
        return Sql.ids("select order_id from awaiting_invoice where awaits && $1", (Object)
                        arrived.toArray(UUID[]::new))
                .map(HashSet::new);
    }

    /** The orders that wait for anything, those decided longest ago first, at most that many. */
    Uni<List<UUID>> orders(int atMost) {
        return Sql.ids("select order_id from awaiting_invoice order by noted_at limit $1", atMost);
    }
}
