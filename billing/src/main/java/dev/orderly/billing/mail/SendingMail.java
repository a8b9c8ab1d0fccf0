package dev.orderly.billing.mail;

import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.invoice.Invoices;
import dev.orderly.billing.invoice.Visibility;
import dev.orderly.statetransfer.publish.NotLeading;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what is due, one e-mail after the other, on the leader only.
 *
 * <p>Each is sent inside the transaction that marks it as sent, its row locked: so nobody sends it beside us, and it is
 * repeated only if that commit fails after the server took the e-mail, which SMTP cannot exclude.
 */
@ApplicationScoped
class SendingMail {

    private static final Logger LOG = Logger.getLogger(SendingMail.class);
    /** A server that takes longer is as good as away. */
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
    private final ReactiveMailer mailer;
    private final RetryDelay delay;
    private final int toleratedRefusals;

    SendingMail(
            NotLeading notLeading,
            MailQueue queue,
            Invoices invoices,
            InvoiceMail letter,
            ReactiveMailer mailer,
            BillingConfig config) {
        this.notLeading = notLeading;
        this.queue = queue;
        this.invoices = invoices;
        this.letter = letter;
        this.mailer = mailer;
        this.delay = new RetryDelay(config.mail().longestDelay());
        this.toleratedRefusals = config.mail().refusals();
    }

    @Scheduled(
            every = "1s",
            executionMaxDelay = "${orderly.spread}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sendWhatIsDue() {
        return Multi.createBy()
                .repeating()
                .uni(this::sendNext)
                // With the server away one attempt per round is enough to see it come back.
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
        return invoices.get(mail.invoiceId(), new Visibility.Everybodys())
                .map(letter::of)
                .flatMap(mailer::send)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                // The session goes on where it was opened, whoever brings the answer.
                .emitOn(task -> own.runOnContext(ignored -> task.run()));
    }

    private Uni<Outcome> notSent(MailQueue.Waiting mail, Throwable failure) {
        String reason = String.valueOf(failure.getMessage());
        boolean refused = Refusals.isForGood(failure);
        if (refused && mail.refusals() + 1 >= toleratedRefusals) {
            LOG.warnf("Invoice %s cannot be sent: %s", mail.invoiceId(), reason);
            return queue.failed(mail, reason).replaceWith(Outcome.DONE);
        }
        LOG.infof("Invoice %s is sent later: %s", mail.invoiceId(), reason);
        return queue.retry(mail, delay.after(mail.attempts()), reason, refused)
                .replaceWith(Refusals.isAnswer(failure) ? Outcome.DONE : Outcome.SERVER_AWAY);
    }
}
