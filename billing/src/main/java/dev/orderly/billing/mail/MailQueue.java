package dev.orderly.billing.mail;

import dev.orderly.billing.invoice.Invoice;
import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The table {@code mail}: one e-mail per invoice, until it was sent and after. All of it runs in the current transaction. */
@ApplicationScoped
public class MailQueue {

    /**
     * An e-mail to be sent.
     *
     * @param attempts how often that was tried
     * @param refusals how often a server would not have it, whatever is done
     */
    record Waiting(UUID invoiceId, int attempts, int refusals) {}

    /** Has those of the invoices sent that have an address. Must be called in the transaction that issues them. */
    public Uni<Void> add(Collection<Invoice> issued) {
        UUID[] addressed = issued.stream()
                .filter(invoice -> invoice.buyer().email() != null)
                .map(Invoice::id)
                .toArray(UUID[]::new);
        return Sql.update("insert into mail (invoice_id) select unnest($1::uuid[])", (Object) addressed)
                .replaceWithVoid();
    }

    /** Forgets what was, or was to be, sent to a customer; waits for one that is being sent. */
    public Uni<Void> forget(UUID customerId) {
        return Sql.update(
                        "delete from mail using invoice where invoice.id = invoice_id and customer_id = $1", customerId)
                .replaceWithVoid();
    }

    /** Has the invoice's e-mail not sent, if it waits for that. */
    public Uni<Void> withdraw(UUID invoiceId) {
        return Sql.update("delete from mail where invoice_id = $1 and state = 'WAITING'", invoiceId)
                .replaceWithVoid();
    }

    /**
     * The e-mail that is due longest. It stays locked until the transaction ends; nobody else can take it. The transaction
     * may wait for a slow mail server meanwhile.
     */
    Uni<Optional<Waiting>> next() {
        return Sql.update("set local idle_in_transaction_session_timeout = '60s'")
                .chain(() -> Sql.select("""
                        select invoice_id, attempts, refusals from mail
                         where state = 'WAITING' and next_attempt <= now()
                         order by next_attempt limit 1
                           for update skip locked
                        """))
                .map(rows -> rows.stream()
                        .map(row -> new Waiting((UUID) row[0], (Integer) row[1], (Integer) row[2]))
                        .findFirst());
    }

    Uni<Void> sent(Waiting mail) {
        return Sql.update("""
                        update mail set state = 'SENT', attempts = attempts + 1, sent_at = now(), last_error = null
                         where invoice_id = $1
                        """, mail.invoiceId()).replaceWithVoid();
    }

    Uni<Void> retry(Waiting mail, Duration after, String reason, boolean refused) {
        return Sql.update("""
                        update mail
                           set attempts = attempts + 1, refusals = refusals + $4, last_error = $3,
                               next_attempt = clock_timestamp() + $2 * interval '1 millisecond'
                         where invoice_id = $1
                        """, mail.invoiceId(), (double) after.toMillis(), reason, refused ? 1 : 0)
                .replaceWithVoid();
    }

    Uni<Void> failed(Waiting mail, String reason) {
        return Sql.update("""
                        update mail
                           set state = 'FAILED', attempts = attempts + 1, refusals = refusals + 1, last_error = $2
                         where invoice_id = $1
                        """, mail.invoiceId(), reason).replaceWithVoid();
    }
}
