package dev.orderly.ordering.order;

import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.SortOrder;
import dev.orderly.serviceapi.listing.SortOrder.Key;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.outbox.Outbox;
import dev.orderly.statetransfer.replica.DecisionLocks;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All orders. They change only through {@link #save} and {@link #saveAll}, which publish what is public and write the
 * history, in the current transaction; only drafts are deleted.
 */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<Order, UUID> {

    private static final Set<OrderStatus> UNDER_WAY =
            EnumSet.of(OrderStatus.PLACED, OrderStatus.CONFIRMED, OrderStatus.CANCEL_REQUESTED, OrderStatus.SHIPPED);

    /** One statement reads an order and its lines: between two, a draft could be changed or deleted. */
    private static final String WITH_LINES = "select o from Order o left join fetch o.lines where ";

    private static final String WITH_PERSONAL_DATA = """
            select id from orders
             where customer_id = $1 and placed_at is not null
               and (billing_line1 is not null or shipping_line1 is not null or reason is not null)
            """;

    private final Outbox outbox;
    private final OrderHistory history;

    Orders(Outbox outbox, OrderHistory history) {
        this.outbox = outbox;
        this.history = history;
    }

    Uni<Order> save(Order order) {
        return saveAll(List.of(order)).replaceWith(order);
    }

    Uni<Void> saveAll(Collection<Order> orders) {
        return persist(orders)
                .chain(this::flush)
                .invoke(() -> history.write(orders))
                .chain(() -> outbox.putAll(orders));
    }

    /** Whether any order of the customer is still in progress, not counting drafts. */
    Uni<Boolean> isAnyOpen(UUID customerId) {
        return count("customerId = ?1 and status in ?2", customerId, UNDER_WAY).map(open -> open > 0);
    }

    /** Removes the customer's personal data from all placed orders and publishes that. None of them may be open. */
    Uni<Void> forgetCustomer(UUID customerId) {
        return Sql.ids(WITH_PERSONAL_DATA, customerId)
                .flatMap(ids -> ids.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : DecisionLocks.acquire(ids)
                                .chain(() -> lockAll(ids, EnumSet.allOf(OrderStatus.class)))
                                .invoke(found -> found.forEach(Order::forgetCustomer))
                                .flatMap(this::saveAll))
                .invoke(() -> history.forgetReasons(customerId));
    }

    /** Deletes drafts, which were never published. */
    Uni<Void> discard(Collection<Order> drafts) {
        return oneByOne(drafts)
                .onItem()
                .transformToUniAndConcatenate(this::delete)
                .collect()
                .last()
                .chain(this::flush);
    }

    private static Multi<Order> oneByOne(Collection<Order> orders) {
        return Multi.createFrom().iterable(orders);
    }

    /** The id of the order's customer; fails with {@link OrderRefused.Unknown} if the order is not visible. */
    Uni<UUID> customerOf(UUID id, Visibility visibility) {
        return Panache.getSession()
                .flatMap(session -> {
                    Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
                    String condition = visibility.within("id = :id", parameters);
                    var query = session.createQuery("select customerId from Order where " + condition, UUID.class);
                    parameters.forEach(query::setParameter);
                    return query.getSingleResultOrNull();
                })
                .onItem()
                .ifNull()
                .failWith(() -> new OrderRefused.Unknown(id));
    }

    /**
     * The order, locked against other decisions until the transaction ends; fails with {@link OrderRefused.Unknown} if
     * it is not visible, and if the target's version check fails.
     */
    Uni<Order> open(Target target) {
        return customerOf(target.orderId(), target.visibility()).chain(() -> openVisible(target));
    }

    /** The same, if {@link #customerOf} has found the order to be visible. */
    Uni<Order> openVisible(Target target) {
        List<UUID> id = List.of(target.orderId());
        return DecisionLocks.acquire(id)
                .chain(() -> lockAll(id, EnumSet.allOf(OrderStatus.class)))
                // It may have been deleted during the wait.
                .map(found -> found.stream().findFirst().orElseThrow(() -> new OrderRefused.Unknown(target.orderId())))
                .invoke(order -> target.precondition().accept(order.version()));
    }

    /** Those of the orders that other services' states can still change; their decision locks must be held. */
    Uni<List<Order>> lockUnfinished(Collection<UUID> ids) {
        Set<OrderStatus> unfinished = EnumSet.copyOf(UNDER_WAY);
        unfinished.add(OrderStatus.DRAFT);
        return lockAll(ids, unfinished);
    }

    private Uni<List<Order>> lockAll(Collection<UUID> ids, Set<OrderStatus> statuses) {
        return Sql.ids(
                        "select id from orders where id = any($1) and status = any($2) order by id for update",
                        ids.toArray(UUID[]::new),
                        statuses.stream().map(Enum::name).toArray(String[]::new))
                // Only a new statement sees what was committed while it waited for the locks.
                .flatMap(locked -> locked.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : list(WITH_LINES + "id in ?1 order by id", locked));
    }

    /** The order with its lines; fails with {@link OrderRefused.Unknown} if it is not visible. */
    public Uni<Order> require(UUID id, Visibility visibility) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return list(WITH_LINES + visibility.within("id = :id", parameters), parameters)
                .map(found -> found.stream().findFirst().orElseThrow(() -> new OrderRefused.Unknown(id)));
    }

    /** Newest first. Staff do not see empty carts. */
    public Listing list(Visibility visibility, @Nullable OrderStatus status, @Nullable UUID customerId) {
        Listing list = new Listing("orders", SortOrder.newestFirst(Key.uuid("id")));
        if (visibility instanceof Visibility.OnlyOf own) {
            list.whereIn("customer_id", own.customerIds());
        } else if (status == null || status == OrderStatus.DRAFT) {
            // PostgreSQL might hash an EXISTS, which would read every line of every order.
            list.where("(status <> 'DRAFT'"
                    + " or (select position from order_line where order_id = orders.id limit 1) is not null)");
        }
        if (status != null) {
            list.whereIs("status", status);
        }
        return customerId == null ? list : list.where("customer_id = ?", customerId);
    }

    /** The orders behind a listing's rows, with their lines. */
    public Uni<List<Order>> of(List<Row> rows) {
        return Listing.entities(rows, ids -> list(WITH_LINES + "id in ?1", ids));
    }

    /** Every status the order has had, oldest first; fails with {@link OrderRefused.Unknown} if it is not visible. */
    public Uni<List<StatusChange>> history(UUID id, Visibility visibility) {
        return customerOf(id, visibility).chain(() -> history.of(id));
    }

    /** The orders that wait for another service. */
    Uni<List<UUID>> underWay() {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select id from Order where status in :statuses order by id", UUID.class)
                        .setParameter("statuses", UNDER_WAY)
                        .getResultList());
    }
}
