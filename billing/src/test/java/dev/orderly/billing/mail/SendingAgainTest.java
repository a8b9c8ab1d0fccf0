package dev.orderly.billing.mail;

import static dev.orderly.billing.fixtures.Billing.accountant;
import static dev.orderly.billing.fixtures.Billing.as;
import static dev.orderly.billing.fixtures.Billing.awaitMail;
import static dev.orderly.billing.fixtures.Billing.invoiced;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.orderly.billing.fixtures.MailServer;
import dev.orderly.billing.fixtures.Sale;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.MessagingException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(MailServer.class)
class SendingAgainTest {

    private final Sale sale = Sale.ofBookAndPens();

    @Test
    void itGoesToTheAddressThatWasMended() throws MessagingException {
        refused();
        String mended = "mended-" + sale.email;
        arrives(sale.customerAt(mended));
        String key = UUID.randomUUID().toString();

        for (int time = 0; time < 2; time++) {
            accountant()
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"0\"")
                    .post("/invoices/{id}/mail", sale.orderId)
                    .then()
                    .statusCode(200)
                    .header("Orderly-Version", "invoice/%s@1".formatted(sale.orderId))
                    .body("mail.status", equalTo("WAITING"))
                    .body("mail.reason", nullValue())
                    .body("mail.sending", equalTo(2))
                    .body("buyer.email", equalTo(mended));
        }

        awaitMail(sale, "SENT").then().body("mail.sentAt", notNullValue());
        assertThat(MailServer.received(mended)).hasSize(1);
        assertThat(MailServer.received(mended).getFirst().getMessageID())
                .isEqualTo("<invoice-%s-2@billing.orderly>".formatted(sale.orderId));
    }

    @Test
    void whatWaitsIsNotSentAgain() {
        MailServer.away(() -> {
            invoiced(sale);
            sendAgain(sale).statusCode(409).body("type", endsWith("mail-waiting"));
        });
    }

    @Test
    void whoHasNoAddressIsNotSentAnything() {
        invoiced(sale);
        awaitMail(sale, "SENT");
        arrives(sale.customerAt(null));

        sendAgain(sale).statusCode(409).body("type", endsWith("mail-address-missing"));
        awaitMail(sale, "SENT").then().body("buyer.email", equalTo(sale.email));
    }

    @Test
    void whoHadNoAddressIsSentItOnceThereIsOne() {
        invoiced(sale, sale.customer(CustomerState.Status.ACTIVE, "Nobody", null))
                .then()
                .body("mail", nullValue());
        arrives(sale.customerAt(sale.email));

        sendAgain(sale).statusCode(200).body("mail.sending", equalTo(1));
        awaitMail(sale, "SENT");
    }

    @Test
    void itIsRefusedIfTheInvoiceIsNotAsItWasSeenOrThereIsNone() {
        invoiced(sale);
        awaitMail(sale, "SENT");

        accountant()
                .header("If-Match", "\"7\"")
                .post("/invoices/{id}/mail", sale.orderId)
                .then()
                .statusCode(412);
        sendAgain(Sale.ofBookAndPens()).statusCode(404).body("type", endsWith("not-found"));
    }

    @Test
    void onlyAnAccountantDoesThat() {
        invoiced(sale);

        Stream.of(as("karl", Roles.CLERK), as(sale.subject, Roles.CUSTOMER), as("dora", Roles.DISPATCHER))
                .forEach(other ->
                        other.post("/invoices/{id}/mail", sale.orderId).then().statusCode(403));
    }

    private void refused() {
        MailServer.answering("RCPT TO:<" + sale.email, "550 5.1.1 nobody here", () -> {
            invoiced(sale);
            awaitMail(sale, "FAILED");
        });
    }

    private static ValidatableResponse sendAgain(Sale sale) {
        return accountant().post("/invoices/{id}/mail", sale.orderId).then();
    }

    private static void arrives(CustomerState customer) {
        Topics.publish(CustomerState.TOPIC, customer);
        String known = "select version from replica_customer where key = $1";
        await().until(
                        () -> inTransaction(() -> Sql.select(known, customer.id()))
                                .getFirst()
                                .getValue(0),
                        equalTo(1L));
    }
}
