package dev.orderly.billing.mail;

import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.Invoices;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.statetransfer.leadership.NotLeading;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Sends due e-mails one after the other, on the leader only.
 *
 * <p>Each is sent inside the transaction that marks it as sent, with its row locked, so no other instance sends it. It
 * is sent twice only if that commit fails after the server accepted the e-mail, which SMTP cannot prevent.
 */
@ApplicationScoped
class SendingMail {

    private static final Logger LOG = Logger.getLogger(SendingMail.class);
    /** A server that takes longer is considered away. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private enum Outcome {
        NOTHING_DUE,
        DONE,
        SERVER_AWAY
    }

    private final NotLeading notLeading;
    private final MailQueue queue;
    private final Invoices invoices;
    private final InvoiceMail letter;
    private final MailClient mailClient;
    private final RetryDelay delay;
    private final int toleratedRefusals;

    SendingMail(
            NotLeading notLeading,
            MailQueue queue,
            Invoices invoices,
            InvoiceMail letter,
            MailClient mailClient,
            BillingConfig config) {
        this.notLeading = notLeading;
        this.queue = queue;
        this.invoices = invoices;
        this.letter = letter;
        this.mailClient = mailClient;
        this.delay = new RetryDelay(config.mail().longestDelay());
        this.toleratedRefusals = config.mail().refusals();
    }

    @Scheduled(
            every = "1s",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sendDue() {
        return Multi.createBy()
                .repeating()
                .uni(this::sendNext)
                // While the server is down, one attempt per round is enough to see it come back.
                .whilst(outcome -> outcome == Outcome.DONE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Outcome> sendNext() {
        return notLeading.isWorkDoneHere()
                ? Panache.withTransaction(() -> queue.next().flatMap(this::sendIfAny))
                : Uni.createFrom().item(Outcome.NOTHING_DUE);
    }

    private Uni<Outcome> sendIfAny(Optional<MailQueue.Waiting> due) {
        return due.map(mail -> send(mail)
                        .onItemOrFailure()
                        .transformToUni((sent, failure) ->
                                failure == null ? queue.sent(mail).replaceWith(Outcome.DONE) : notSent(mail, failure)))
                .orElseGet(() -> Uni.createFrom().item(Outcome.NOTHING_DUE));
    }

    private Uni<Void> send(MailQueue.Waiting mail) {
        Context own = Vertx.currentContext();
        return invoices.require(mail.invoiceId(), new Visibility.Everybodys())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(invoice -> make(invoice, mail.sending()))
                // Called from another thread, the client may set its handler after the server's greeting has arrived.
                .emitOn(task -> own.runOnContext(ignored -> task.run()))
                .flatMap(mailClient::sendMail)
                .replaceWithVoid()
                .ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new TimeoutException("no answer within %d s".formatted(PATIENCE.toSeconds())))
                // The session must be used in the context it was opened in; the timer has another thread.
                .emitOn(task -> own.runOnContext(ignored -> task.run()));
    }

    private MailMessage make(Invoice invoice, int sending) {
        try {
            return letter.of(invoice, sending);
        } catch (RuntimeException | LinkageError e) {
            throw new Obstacle.Unmade(e);
        }
    }

    private Uni<Outcome> notSent(MailQueue.Waiting mail, Throwable failure) {
        Obstacle obstacle = Obstacle.of(failure);
        String answer = String.valueOf(failure.getMessage());
        if (obstacle.isPermanent() && mail.refusals() + 1 >= toleratedRefusals) {
            LOG.warnf(failure, "Invoice %s cannot be sent: %s", mail.invoiceId(), obstacle.words());
            return queue.failed(mail, obstacle, answer).replaceWith(Outcome.DONE);
        }
        LOG.infof("Invoice %s is sent later: %s: %s", mail.invoiceId(), obstacle.words(), answer);
        return queue.retry(mail, delay.after(mail.attempts()), obstacle, answer)
                .replaceWith(obstacle == Obstacle.SERVER_AWAY ? Outcome.SERVER_AWAY : Outcome.DONE);
    }
}
