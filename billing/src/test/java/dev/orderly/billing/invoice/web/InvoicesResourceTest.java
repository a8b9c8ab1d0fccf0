package dev.orderly.billing.invoice.web;

import static dev.orderly.billing.fixtures.Billing.accountant;
import static dev.orderly.billing.fixtures.Billing.as;
import static dev.orderly.billing.fixtures.Billing.invoiced;
import static dev.orderly.billing.fixtures.Sale.FULL_PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.orderly.billing.fixtures.MailServer;
import dev.orderly.billing.fixtures.PdfPages;
import dev.orderly.billing.fixtures.Sale;
import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(MailServer.class)
class InvoicesResourceTest {

    private final Sale sale = Sale.ofBookAndPens();

    @Test
    void aPaidInvoiceCanBeRefunded() {
        invoiced(sale);

        accountant()
                .body(FULL_PAYMENT)
                .post("/invoices/{id}/payments", sale.orderId)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .header("Orderly-Version", "invoice/%s@1".formatted(sale.orderId))
                .body("status", equalTo("PAID"))
                .body("paymentReference", equalTo("transfer 7"))
                .body("lines.name", contains("Book", "Pen"));
        accountant()
                .body(FULL_PAYMENT)
                .post("/invoices/{id}/payments", sale.orderId)
                .then()
                .statusCode(409)
                .body("type", endsWith("invoice-not-payable"));
        accountant()
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"returned\"}")
                .post("/invoices/{id}/credit", sale.orderId)
                .then()
                .statusCode(412);
        accountant()
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"returned\"}")
                .post("/invoices/{id}/credit", sale.orderId)
                .then()
                .statusCode(200)
                .body("status", equalTo("CREDITED"))
                .body("creditReason", equalTo("returned"));
    }

    @Test
    void onlyExactlyWhatIsOpenIsTaken() {
        invoiced(sale);

        accountant()
                .body(FULL_PAYMENT.replace("14.86", "14.85"))
                .post("/invoices/{id}/payments", sale.orderId)
                .then()
                .statusCode(422)
                .body("type", endsWith("not-the-open-amount"))
                .body("detail", containsString("14.86 EUR"));
    }

    @Test
    void aRepeatedPaymentIsAnsweredAsBefore() {
        invoiced(sale);
        String key = UUID.randomUUID().toString();

        for (int time = 0; time < 2; time++) {
            accountant()
                    .header("Idempotency-Key", key)
                    .body(FULL_PAYMENT)
                    .post("/invoices/{id}/payments", sale.orderId)
                    .then()
                    .statusCode(200)
                    .header("ETag", startsWith("\"1-"))
                    .body("status", equalTo("PAID"));
        }
    }

    @Test
    void theTagOfThePdfIsNotTheOneThatAChangeExpects() {
        invoiced(sale).then().header("ETag", startsWith("\"0-")).header("Vary", "Accept");

        accountant()
                .header("If-Match", "\"pdf-0\"")
                .body(FULL_PAYMENT)
                .post("/invoices/{id}/payments", sale.orderId)
                .then()
                .statusCode(412);
    }

    @Test
    void whoMayDoWhat() {
        UUID id = invoiced(sale).then().extract().jsonPath().getUUID("id");

        as("karl", Roles.CLERK).get("/invoices").then().statusCode(200);
        as("karl", Roles.CLERK)
                .body(FULL_PAYMENT)
                .post("/invoices/{id}/payments", id)
                .then()
                .statusCode(403);
        as(sale.subject, Roles.CUSTOMER)
                .body("{\"reason\": \"x\"}")
                .post("/invoices/{id}/credit", id)
                .then()
                .statusCode(403);
        as("dora", Roles.DISPATCHER).get("/invoices/{id}", id).then().statusCode(403);
    }

    @Test
    void theSameInvoiceIsAPdfForWhoeverAcceptsOne() throws IOException {
        String number = invoiced(sale).path("number");

        byte[] pdf = as(sale.subject, Roles.CUSTOMER)
                .accept("application/pdf")
                .get("/invoices/{id}", sale.orderId)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("ETag", "\"pdf-0\"")
                .header("Vary", "Accept")
                .extract()
                .asByteArray();

        assertThat(PdfPages.textOf(pdf, 1)).contains(number, "14.86 EUR");
        as(sale.subject, Roles.CUSTOMER)
                .accept("application/pdf")
                .get("/invoices/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"amount\": null, \"reference\": \"x\"}",
                "{\"amount\": {\"amount\": null, \"currency\": \"EUR\"}, \"reference\": \"x\"}",
                "{\"amount\": {\"amount\": \"1e999999999\", \"currency\": \"EUR\"}, \"reference\": \"x\"}",
                "{\"amount\": {\"amount\": \"1.001\", \"currency\": \"EUR\"}, \"reference\": \"x\"}",
                "{\"amount\": {\"amount\": \"much\", \"currency\": \"EUR\"}, \"reference\": \"x\"}",
                "{\"amount\": {\"amount\": \"1\", \"currency\": \"euros\"}, \"reference\": \"x\"}",
                "{\"amount\": {\"amount\": \"1\", \"currency\": \"EUR\"}, \"reference\": \"\\u0000\"}",
                "{\"amount\": {\"amount\": \"1\", \"currency\": \"EUR\"}, \"reference\": \" \"}",
                "{\"amount\": {\"amount\": \"1\", \"currency\": \"EUR\"}, \"reference\": \"x\", \"tip\": 1}"
            })
    void whatCannotBeAPaymentIsABadRequest(String body) {
        accountant()
                .body(body)
                .post("/invoices/{id}/payments", UUID.randomUUID())
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        accountant().get("/invoices/not-a-uuid").then().statusCode(404);
        accountant()
                .body(FULL_PAYMENT)
                .post("/invoices/{id}/payments", UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
