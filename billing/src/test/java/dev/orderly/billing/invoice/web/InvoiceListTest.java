package dev.orderly.billing.invoice.web;

import static dev.orderly.billing.fixtures.Billing.accountant;
import static dev.orderly.billing.fixtures.Billing.as;
import static dev.orderly.billing.fixtures.Billing.invoiced;
import static dev.orderly.billing.fixtures.Sale.FULL_PAYMENT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.orderly.billing.fixtures.MailServer;
import dev.orderly.billing.fixtures.Sale;
import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(MailServer.class)
class InvoiceListTest {

    private final Sale sale = Sale.ofBookAndPens();

    @Test
    void aCustomerSeesTheOwnInvoicesAndNobodyElses() {
        invoiced(sale);
        Sale other = Sale.ofBookAndPens();
        invoiced(other);

        as(sale.subject, Roles.CUSTOMER)
                .get("/invoices")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items.id", contains(sale.orderId.toString()));
        as(sale.subject, Roles.CUSTOMER)
                .get("/invoices/{id}", sale.orderId)
                .then()
                .statusCode(200);
        as(sale.subject, Roles.CUSTOMER)
                .get("/invoices/{id}", other.orderId)
                .then()
                .statusCode(404)
                .body("type", endsWith("not-found"));
        as("somebody without a profile", Roles.CUSTOMER)
                .get("/invoices")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    @Test
    void listsAreNewestFirstAndFilteredByStatus() {
        invoiced(sale);
        Sale later = Sale.ofBookAndPens();
        invoiced(later);
        accountant()
                .body(FULL_PAYMENT)
                .post("/invoices/{id}/payments", later.orderId)
                .then()
                .statusCode(200);

        accountant()
                .get("/invoices?size=1")
                .then()
                .body("items.id", contains(later.orderId.toString()))
                .body("items[0].lines", nullValue());
        accountant()
                .get("/invoices?status=PAID")
                .then()
                .body("items.status", everyItem(equalTo("PAID")))
                .body("items.id", not(contains(sale.orderId.toString())));
        accountant().get("/invoices?status=paid").then().statusCode(400).body("type", endsWith("unknown-status"));
        accountant().get("/invoices?page=-1").then().statusCode(400);
    }

    @Test
    void anInvoiceThatIsIssuedBetweenTwoPagesIsNotOnTheNext() {
        invoiced(sale);
        Sale later = Sale.ofBookAndPens();
        invoiced(later);
        String next = accountant().get("/invoices?size=1&status=ISSUED").path("next");

        invoiced(Sale.ofBookAndPens());
        accountant()
                .urlEncodingEnabled(false)
                .get("/invoices" + next)
                .then()
                .statusCode(200)
                .body("items.id", contains(sale.orderId.toString()));
    }
}
