package dev.orderly.billing.mail;

import static dev.orderly.billing.fixtures.Billing.accountant;
import static dev.orderly.billing.fixtures.Billing.as;
import static dev.orderly.billing.fixtures.Billing.awaitMail;
import static dev.orderly.billing.fixtures.Billing.get;
import static dev.orderly.billing.fixtures.Billing.invoiced;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.orderly.billing.fixtures.MailServer;
import dev.orderly.billing.fixtures.Sale;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(MailServer.class)
class UndeliverableMailTest {

    @Inject
    MeterRegistry meters;

    private final Sale sale = Sale.ofBookAndPens();

    @Test
    void staffSeeThatAnAddressWasRefusedForGoodAndWhy() {
        refused();

        get(sale.orderId)
                .then()
                .body("mail.obstacle", equalTo("ADDRESS_REFUSED"))
                .body("mail.reason", startsWith("The address is refused"))
                .body("mail.answer", containsString("550 5.1.1 nobody here"))
                .body("mail.attempts", equalTo(3))
                .body("mail.nextAttempt", nullValue());
    }

    @Test
    void theCustomerSeesNoMoreThanTheStatus() {
        refused();

        as(sale.subject, Roles.CUSTOMER)
                .get("/invoices/{id}", sale.orderId)
                .then()
                .body("mail.findAll { it.value != null }", equalTo(Map.of("status", "FAILED")));
    }

    @Test
    void invoicesWhoseMailFailedAreFound() {
        refused();

        accountant()
                .get("/invoices?mail=FAILED")
                .then()
                .body("items.id", hasItem(sale.orderId.toString()))
                .body("items.mail", everyItem(equalTo("FAILED")));
        accountant().get("/invoices?mail=SENT").then().body("items.id", not(hasItem(sale.orderId.toString())));
        accountant().get("/invoices?mail=LOST").then().statusCode(400).body("type", endsWith("unknown-status"));
    }

    @Test
    void theyAreCounted() {
        refused();

        await().until(() -> meters.get("orderly.mail.failed").gauge().value() >= 1);
        assertThat(meters.get("orderly.mail.waiting").gauge().value()).isNotNegative();
    }

    @Test
    void theTagIsAnotherOnceTheMailHasFailed() {
        List<String> waiting = new ArrayList<>();
        MailServer.away(() -> {
            invoiced(sale);
            await().until(() -> get(sale.orderId).<Integer>path("mail.attempts") > 0);
            waiting.add(get(sale.orderId).header("ETag"));
        });
        awaitMail(sale, "SENT");

        assertThat(waiting.getFirst()).startsWith("\"0-");
        asks(waiting.getFirst()).statusCode(200);
        asks(get(sale.orderId).header("ETag")).statusCode(304);
    }

    @Test
    void anAddressOfOlderDataThatIsNoneFails() {
        invoiced(sale, sale.customer(CustomerState.Status.ACTIVE, "Nobody", "no address at all"));

        awaitMail(sale, "FAILED").then().body("mail.obstacle", equalTo("ADDRESS_REFUSED"));
    }

    @Test
    void aMessageThatTheServerRefusesFails() {
        MailServer.answering(".", "554 5.6.0 not this one", () -> {
            invoiced(sale);
            awaitMail(sale, "FAILED").then().body("mail.obstacle", equalTo("MESSAGE_REFUSED"));
        });
    }

    @Test
    void whatCannotBeMadeFails() {
        MailServer.away(() -> {
            invoiced(sale);
            inTransaction(() -> Sql.update("update invoice set buyer_email = null where id = $1", sale.orderId));
        });

        awaitMail(sale, "FAILED")
                .then()
                .body("mail.obstacle", equalTo("NOT_MADE"))
                .body("mail.answer", not(containsString("Exception")));
    }

    @Test
    void whileOurMailIsNotTakenItWaits() {
        MailServer.answering("MAIL FROM", "550 5.7.1 not from you", () -> {
            invoiced(sale);
            await().untilAsserted(() -> get(sale.orderId)
                    .then()
                    .body("mail.status", equalTo("WAITING"))
                    .body("mail.obstacle", equalTo("NOT_TAKEN_YET"))
                    .body("mail.answer", containsString("not from you"))
                    .body("mail.nextAttempt", notNullValue())
                    .body("mail.attempts", greaterThan(3)));
        });

        awaitMail(sale, "SENT").then().body("mail.reason", nullValue());
    }

    @Test
    void aServerThatIsBusyIsAskedAgain() {
        MailServer.answering("RCPT TO:<" + sale.email, "421 4.3.2 shutting down", () -> {
            invoiced(sale);
            await().untilAsserted(() -> get(sale.orderId)
                    .then()
                    .body("mail.status", equalTo("WAITING"))
                    .body("mail.obstacle", equalTo("NOT_TAKEN_YET"))
                    .body("mail.attempts", greaterThan(3)));
        });

        awaitMail(sale, "SENT");
    }

    @Test
    void theSameMessageIsSentAgainIfTheConnectionWasLostBeforeTheAnswer() {
        MailServer.losingAnswers(() -> {
            invoiced(sale);
            await().untilAsserted(() -> get(sale.orderId)
                    .then()
                    .body("mail.status", equalTo("WAITING"))
                    .body("mail.obstacle", equalTo("SERVER_AWAY")));
        });

        awaitMail(sale, "SENT");
        assertThat(MailServer.received(sale.email))
                .extracting(MimeMessage::getMessageID)
                .containsOnly("<invoice-%s@billing.orderly>".formatted(sale.orderId));
    }

    private void refused() {
        MailServer.answering("RCPT TO:<" + sale.email, "550 5.1.1 nobody here", () -> {
            invoiced(sale);
            awaitMail(sale, "FAILED");
        });
    }

    private ValidatableResponse asks(String tagSeen) {
        return as("karl", Roles.CLERK)
                .header("If-None-Match", tagSeen)
                .get("/invoices/{id}", sale.orderId)
                .then();
    }
}
