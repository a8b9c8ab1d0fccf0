package dev.orderly.serviceapi.erasure;

import dev.orderly.contracts.OrderState;
import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Personal data that the mechanism itself keeps, in tables no use case reads: dead letters and the answers kept for
 * repeated requests. Deletes in the current transaction.
 */
@ApplicationScoped
public class OperationalPersonalData {

    // As bytes, because a dead letter need not be text.
    private static final String DEAD_LETTERS = """
            delete from dead_letter
             where position(convert_to($1, 'UTF8') in key) > 0
                or position(convert_to($1, 'UTF8') in value) > 0
                or key in (select convert_to(order_id, 'UTF8') from unnest($2::text[]) as order_id)
            """;

    private static final String ANSWERS = """
            delete from idempotency where position($1 in path) > 0 or position($1 in body) > 0
            """;

    private final ReplicatedOrders orders;

    OperationalPersonalData(ReplicatedOrders orders) {
        this.orders = orders;
    }

    /** Deletes the dead letters and the kept answers that are about the customer or one of its orders. */
    public Uni<Void> forget(UUID customerId) {
        return orders.of(customerId)
                .flatMap(known -> Sql.update(DEAD_LETTERS, customerId.toString(), ids(known)))
                .chain(() -> Sql.update(ANSWERS, customerId.toString()))
                .replaceWithVoid();
    }

    /** Deletes the answers kept for this Keycloak user, who cannot repeat a request any more. */
    public Uni<Void> forgetRequestsOf(String subject) {
        return Sql.update("delete from idempotency where subject = $1", subject).replaceWithVoid();
    }

    private static String[] ids(List<OrderState> orders) {
        return orders.stream().map(order -> order.id().toString()).toArray(String[]::new);
    }
}
