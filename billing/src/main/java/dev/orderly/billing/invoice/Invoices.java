package dev.orderly.billing.invoice;

import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.SortOrder;
import dev.orderly.serviceapi.listing.SortOrder.Key;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.outbox.Outbox;
import dev.orderly.statetransfer.replica.DecisionLocks;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** All invoices. They change only through {@link #save} and {@link #saveAll}, which publish in the current transaction. */
@ApplicationScoped
public class Invoices implements PanacheRepositoryBase<Invoice, UUID> {

    private static final String KEPT_OF_ERASED = """
            select id
              from invoice join erasure using (customer_id)
             where erasure.status = 'ERASED' and issued_at < $1
               and (buyer_line1 is not null or payment_reference is not null or credit_reason is not null)
             limit $2
            """;

    private final Outbox outbox;

    Invoices(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Must be called inside a transaction. */
    public Uni<Invoice> save(Invoice invoice) {
        return saveAll(List.of(invoice)).replaceWith(invoice);
    }

    /** Must be called inside a transaction. */
    public Uni<Void> saveAll(Collection<Invoice> invoices) {
        return persist(invoices).chain(this::flush).chain(() -> outbox.putAll(invoices));
    }

    /** Deletes the customer's e-mail address; the rest of the invoices has to be kept. */
    public Uni<Void> forgetEmails(UUID customerId) {
        return change(
                Sql.ids("select id from invoice where customer_id = $1 and buyer_email is not null", customerId),
                Invoice::forgetEmail);
    }

    /** Anonymises invoices of erased customers that were issued before that time: at most so many. */
    Uni<Void> forgetErasedBuyers(Instant issuedBefore, int atMost) {
        return change(
                Sql.ids(KEPT_OF_ERASED, issuedBefore.atOffset(ZoneOffset.UTC), (long) atMost), Invoice::forgetBuyer);
    }

    private Uni<Void> change(Uni<List<UUID>> selected, Consumer<Invoice> change) {
        return selected.flatMap(ids -> ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : DecisionLocks.acquire(ids)
                        .chain(() -> find("id in ?1 order by id", ids)
                                .withLock(LockModeType.PESSIMISTIC_WRITE)
                                .<Invoice>list())
                        .invoke(invoices -> invoices.forEach(change))
                        .flatMap(this::saveAll));
    }

    /** The orders that have a complete invoice. */
    public Uni<Set<UUID>> among(Collection<UUID> orderIds) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select id from Invoice where id in :ids and lines is not empty", UUID.class)
                        .setParameter("ids", orderIds)
                        .getResultList())
                .map(HashSet::new);
    }

    /** The invoices of these orders that were adopted without their lines; their decision locks must be held. */
    public Uni<List<Invoice>> incompleteAmong(Collection<UUID> orderIds) {
        return list("select i from Invoice i left join fetch i.lines where i.id in ?1 and i.lines is empty", orderIds);
    }

    /** The invoice, locked until the transaction ends; fails with {@link InvoiceRefused.Unknown}. */
    public Uni<Invoice> open(UUID id) {
        return DecisionLocks.acquire(List.of(id))
                .chain(() ->
                        find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).<Invoice>firstResult())
                .onItem()
                .ifNull()
                .failWith(() -> new InvoiceRefused.Unknown(id))
                .call(Invoices::fetchLines);
    }

    /** The id of the invoice's customer, which never changes; fails with {@link InvoiceRefused.Unknown}. */
    public Uni<UUID> customerOf(UUID id) {
        return Sql.ids("select customer_id from invoice where id = $1", id)
                .map(found -> found.stream().findFirst().orElseThrow(() -> new InvoiceRefused.Unknown(id)));
    }

    /** The invoice with its lines; fails with {@link InvoiceRefused.Unknown} if it is not visible. */
    public Uni<Invoice> require(UUID id, Visibility visibility) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return find("from Invoice where " + visibility.within("id = :id", parameters), parameters)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new InvoiceRefused.Unknown(id))
                .call(Invoices::fetchLines);
    }

    /** Newest first. */
    public Listing list(Visibility visibility, @Nullable InvoiceStatus status) {
        Listing list = new Listing("invoice", SortOrder.newestFirst(Key.number("number")), "id");
        if (visibility instanceof Visibility.OnlyOf own) {
            list.whereIn("customer_id", own.customerIds());
        }
        return status == null ? list : list.whereIs("status", status);
    }

    /** The invoices behind a listing's rows, without their lines. */
    public Uni<List<Invoice>> of(List<Row> rows) {
        return Listing.entities(this, rows);
    }

    private static Uni<?> fetchLines(Invoice invoice) {
        return Mutiny.fetch(invoice.fetchableLines());
    }
}
