package dev.orderly.billing.mail;

import static java.util.stream.Collectors.toMap;

import dev.orderly.billing.invoice.Invoice;
import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code mail}: one e-mail per invoice, before and after it was sent. Everything runs in the current
 * transaction.
 */
@ApplicationScoped
public class MailQueue {

    /**
     * An e-mail to be sent.
     *
     * @param attempts number of attempts so far
     * @param refusals number of permanent refusals so far
     * @param sending 1 for the first e-mail, 2 if it is sent again, ...
     */
    record Waiting(UUID invoiceId, int attempts, int refusals, int sending) {}

    /** Queues the invoices that have an e-mail address. Must be called in the transaction that issues them. */
    public Uni<Void> add(Collection<Invoice> issued) {
        UUID[] addressed = issued.stream()
                .filter(invoice -> invoice.buyer().email() != null)
                .map(Invoice::id)
                .toArray(UUID[]::new);
        return Sql.update("insert into mail (invoice_id) select unnest($1::uuid[])", (Object) addressed)
                .replaceWithVoid();
    }

    /** Queues the invoice's e-mail, again if it was sent before. */
    Uni<Void> again(Invoice invoice) {
        return Sql.update("""
                        insert into mail (invoice_id) values ($1)
                            on conflict (invoice_id) do update
                           set state = 'WAITING', attempts = 0, refusals = 0, next_attempt = now(), last_error = null,
                               obstacle = null, sent_at = null, sending = mail.sending + 1
                        """, invoice.id()).replaceWithVoid();
    }

    /** The e-mails of these invoices, as far as there are any. */
    public Uni<Map<UUID, Delivery>> deliveries(Collection<UUID> invoiceIds) {
        return Sql.select("""
                        select invoice_id, state, attempts, sent_at, obstacle, last_error, sending,
                               case when state = 'WAITING' then next_attempt end as next_attempt
                          from mail where invoice_id = any($1)
                        """, (Object) invoiceIds.toArray(UUID[]::new))
                .map(rows -> rows.stream().collect(toMap(row -> row.getUUID("invoice_id"), MailQueue::delivery)));
    }

    private static Delivery delivery(Row row) {
        String obstacle = row.getString("obstacle");
        return new Delivery(
                MailStatus.valueOf(row.getString("state")),
                row.getInteger("attempts"),
                instant(row.getOffsetDateTime("next_attempt")),
                instant(row.getOffsetDateTime("sent_at")),
                obstacle == null ? null : Obstacle.valueOf(obstacle),
                row.getString("last_error"),
                row.getInteger("sending"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Restricts the list to invoices whose e-mail has that status; null for no restriction. */
    public Listing only(@Nullable MailStatus status, Listing invoices) {
        return status == null
                ? invoices
                // Not as a parameter: failed e-mails, which are few, have their own partial index.
                : invoices.where("exists (select from mail where invoice_id = id and state = '%s')".formatted(status));
    }

    /** The number of waiting and of failed e-mails. */
    Uni<Map<MailStatus, Long>> unsent() {
        return Sql.select("""
                        select (select count(*) from mail where state = 'WAITING') as waiting,
                               (select count(*) from mail where state = 'FAILED') as failed
                        """)
                .map(List::getFirst)
                .map(row ->
                        Map.of(MailStatus.WAITING, row.getLong("waiting"), MailStatus.FAILED, row.getLong("failed")));
    }

    /** Deletes the customer's e-mails, sent or not; waits for one that is being sent. */
    public Uni<Void> forget(UUID customerId) {
        return Sql.update(
                        "delete from mail using invoice where invoice.id = invoice_id and customer_id = $1", customerId)
                .replaceWithVoid();
    }

    /** Removes the invoice's e-mail if it is still waiting. */
    public Uni<Void> withdraw(UUID invoiceId) {
        return Sql.update("delete from mail where invoice_id = $1 and state = 'WAITING'", invoiceId)
                .replaceWithVoid();
    }

    /**
     * The e-mail that has been due longest. It stays locked until the transaction ends, so that no other instance can
     * send it; the transaction may have to wait for a slow mail server.
     */
    Uni<Optional<Waiting>> next() {
        return Sql.update("set local idle_in_transaction_session_timeout = '60s'")
                .chain(() -> Sql.select("""
                        select invoice_id, attempts, refusals, sending from mail
                         where state = 'WAITING' and next_attempt <= now()
                         order by next_attempt limit 1
                           for update skip locked
                        """))
                .map(rows -> rows.stream()
                        .map(row -> new Waiting(
                                row.getUUID("invoice_id"),
                                row.getInteger("attempts"),
                                row.getInteger("refusals"),
                                row.getInteger("sending")))
                        .findFirst());
    }

    Uni<Void> sent(Waiting mail) {
        return Sql.update("""
                        update mail set state = 'SENT', attempts = attempts + 1, sent_at = now(), last_error = null,
                               obstacle = null
                         where invoice_id = $1
                        """, mail.invoiceId()).replaceWithVoid();
    }

    Uni<Void> retry(Waiting mail, Duration after, Obstacle obstacle, String answer) {
        return Sql.update(
                        """
                        update mail
                           set attempts = attempts + 1, refusals = refusals + $5, obstacle = $3, last_error = $4,
                               next_attempt = clock_timestamp() + $2 * interval '1 millisecond'
                         where invoice_id = $1
                        """,
                        mail.invoiceId(),
                        (double) after.toMillis(),
                        obstacle.name(),
                        answer,
                        obstacle.isPermanent() ? 1 : 0)
                .replaceWithVoid();
    }

    Uni<Void> failed(Waiting mail, Obstacle obstacle, String answer) {
        return Sql.update("""
                        update mail
                           set state = 'FAILED', attempts = attempts + 1, refusals = refusals + 1, obstacle = $2,
                               last_error = $3
                         where invoice_id = $1
                        """, mail.invoiceId(), obstacle.name(), answer).replaceWithVoid();
    }
}
