package dev.orderly.billing.mail;

import static dev.orderly.billing.fixtures.Billing.awaitInvoice;
import static dev.orderly.billing.fixtures.Billing.invoiced;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.fixtures.MailServer;
import dev.orderly.billing.fixtures.PdfPages;
import dev.orderly.billing.fixtures.Sale;
import dev.orderly.billing.invoice.Invoices;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Patience;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.leadership.NotLeading;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(MailServer.class)
class SendingMailTest {

    @Inject
    DataSource database;

    @Inject
    MailQueue queue;

    @Inject
    FreshContext fresh;

    @Inject
    NotLeading notLeading;

    @Inject
    Invoices invoices;

    @Inject
    InvoiceMail letter;

    @Inject
    BillingConfig config;

    private final Sale sale = Sale.ofBookAndPens();

    @Test
    void theCustomerGetsTheInvoiceAsAPdf() throws Exception {
        String number = invoiced(sale).path("number");
        awaitMail(sale, "SENT");

        assertThat(MailServer.received(sale.email)).hasSize(1);
        MimeMessage mail = MailServer.received(sale.email).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Invoice " + number);
        assertThat(mail.getMessageID()).isEqualTo("<invoice-%s@billing.orderly>".formatted(sale.orderId));
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(Header::getName)
                .contains("From", "To", "Date")
                .doesNotContain("Cc", "Bcc");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Dear Łucja Ørsted", number, "14.86 EUR");
        BodyPart attached = parts.getBodyPart(1);
        assertThat(attached.getFileName()).isEqualTo(number + ".pdf");
        assertThat(PdfPages.textOf(attached.getInputStream().readAllBytes(), 1)).contains(number, "14.86 EUR");
    }

    @Test
    void whileTheServerIsAwayMailWaitsAndIsThenSentOnce() {
        MailServer.away(() -> {
            invoiced(sale);
            await().until(() -> attempts(sale.orderId) > 1);
        });

        awaitMail(sale, "SENT");
        // An e-mail that was due later has been sent, so nothing is left in the queue.
        Sale next = Sale.ofBookAndPens();
        invoiced(next);
        awaitMail(next, "SENT");
        assertThat(MailServer.received(sale.email)).hasSize(1);
    }

    @Test
    void anAddressThatIsRefusedForGoodIsGivenUpWithAReasonAndHoldsUpNobody() {
        Topics.publish(CustomerState.TOPIC, sale.customer(CustomerState.Status.ACTIVE, "Nobody", "no address at all"));
        sale.products().forEach(product -> Topics.publish(ProductState.TOPIC, product));
        Topics.publish(OrderState.TOPIC, sale.order());
        Topics.publish(ShipmentState.TOPIC, sale.dispatched());
        awaitInvoice(sale);
        Sale next = Sale.ofBookAndPens();
        invoiced(next);

        awaitMail(next, "SENT");
        awaitMail(sale, "FAILED");
        assertThat(mail(sale.orderId, "last_error")).isNotBlank();
        assertThat(attempts(sale.orderId)).isEqualTo(3);
    }

    @Test
    void theClientIsCalledOnAnEventLoopBecauseItMissesGreetingsElsewhere() {
        List<Boolean> onEventLoop = new CopyOnWriteArrayList<>();
        SendingMail sending =
                new SendingMail(notLeading, queue, invoices, letter, new NotingThread(onEventLoop), config);
        MailServer.away(() -> {
            invoiced(sale);
            await().until(() -> {
                fresh.run(sending::sendDue).await().atMost(Patience.OF_A_SLOW_MACHINE);
                return !onEventLoop.isEmpty();
            });
        });

        assertThat(onEventLoop).containsOnly(true);
    }

    @Test
    void theTransactionOutlastsASlowServer() {
        String asked = """
                select extract(epoch from current_setting('idle_in_transaction_session_timeout')::interval)::int
                """;

        Object longestIdle = inTransaction(() -> queue.next().chain(() -> Sql.select(asked)))
                .getFirst()
                .getValue(0);

        assertThat((Integer) longestIdle).isGreaterThan((int) SendingMail.PATIENCE.toSeconds());
    }

    /** Notes whether it is called on an event loop, and sends nothing. */
    private static final class NotingThread extends MailClient {

        private final List<Boolean> onEventLoop;

        NotingThread(List<Boolean> onEventLoop) {
            super((io.vertx.ext.mail.MailClient) null);
            this.onEventLoop = onEventLoop;
        }

        @Override
        public Uni<MailResult> sendMail(MailMessage message) {
            onEventLoop.add(Context.isOnEventLoopThread());
            return Uni.createFrom().item(new MailResult());
        }
    }

    private void awaitMail(Sale sale, String state) {
        await().until(() -> state.equals(mail(sale.orderId, "state")));
    }

    private int attempts(UUID invoiceId) {
        return Integer.parseInt(mail(invoiceId, "attempts"));
    }

    private String mail(UUID invoiceId, String column) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select %s::text from mail where invoice_id = ?".formatted(column))) {
            statement.setObject(1, invoiceId);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() ? String.valueOf(answer.getString(1)) : "0";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
