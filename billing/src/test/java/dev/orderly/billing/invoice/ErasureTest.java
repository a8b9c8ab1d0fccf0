package dev.orderly.billing.invoice;

import static dev.orderly.billing.fixtures.Billing.awaitInvoice;
import static dev.orderly.billing.fixtures.Billing.get;
import static dev.orderly.billing.fixtures.Billing.invoiced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.billing.fixtures.Billing;
import dev.orderly.billing.fixtures.MailServer;
import dev.orderly.billing.fixtures.Sale;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Patience;
import dev.orderly.statetransfer.fixtures.States;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.fixtures.Transactions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(MailServer.class)
class ErasureTest {

    @Inject
    InvoiceRetention retention;

    @Inject
    FreshContext fresh;

    @Inject
    ObjectMapper json;

    private final Sale sale = Sale.ofBookAndPens();
    private final String name = "Łucja " + UUID.randomUUID();

    @Test
    void anInvoiceIsKeptAsTheLawDemandsAndNoLonger() throws IOException {
        CustomerState customer = sale.customer(CustomerState.Status.ACTIVE, name, sale.email);
        Topics.publish(CustomerState.TOPIC, customer);
        sale.products().forEach(product -> Topics.publish(ProductState.TOPIC, product));
        Topics.publish(OrderState.TOPIC, sale.order());
        Topics.publish(ShipmentState.TOPIC, sale.dispatched());
        awaitInvoice(sale);
        pay(sale, "from " + name);
        Sale ofSomebodyElse = Sale.ofBookAndPens();
        invoiced(ofSomebodyElse);

        Topics.publish(CustomerState.TOPIC, States.erased(customer));
        Topics.publish(OrderState.TOPIC, States.anonymous(sale.order()));

        await().until(() -> !Topics.read(ErasureState.BILLING, sale.customerId).isEmpty());
        assertThat(json.readValue(
                        Topics.read(ErasureState.BILLING, sale.customerId)
                                .getLast()
                                .value(),
                        ErasureState.class))
                .returns(ErasureState.Status.ERASED, ErasureState::status)
                .returns("name and address on invoices, for P10Y from their issue", ErasureState::kept);
        assertThat(Transactions.tablesContaining(sale.email)).isEmpty();
        assertThat(Transactions.tablesContaining(name)).containsExactly("invoice");
        get(sale.orderId)
                .then()
                .body("buyer.name", equalTo(name))
                .body("buyer.address.city", equalTo("København"))
                .body("buyer.email", nullValue());

        end(Instant.now().minus(Duration.ofHours(1)));
        assertThat(Transactions.tablesContaining(name)).containsExactly("invoice");
        end(Instant.now().plus(Duration.ofHours(1)));

        assertThat(Transactions.tablesContaining(name)).isEmpty();
        get(sale.orderId)
                .then()
                .statusCode(200)
                .body("status", equalTo("PAID"))
                .body("gross.amount", equalTo("14.86"))
                .body("buyer.address", nullValue());
        Billing.as("karl", "clerk")
                .accept("application/pdf")
                .get("/invoices/{id}", sale.orderId)
                .then()
                .statusCode(200);
        get(ofSomebodyElse.orderId).then().body("buyer.name", equalTo("Łucja Ørsted"));
    }

    private void end(Instant issuedBefore) {
        fresh.run(() -> retention.forgetIssuedBefore(issuedBefore)).await().atMost(Patience.OF_A_SLOW_MACHINE);
    }

    private static void pay(Sale sale, String reference) {
        Billing.accountant()
                .body(Map.of("amount", Map.of("amount", "14.86", "currency", "EUR"), "reference", reference))
                .post("/invoices/{id}/payments", sale.orderId)
                .then()
                .statusCode(200);
    }
}
