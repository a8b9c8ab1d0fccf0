package dev.orderly.billing.issuing;

import static dev.orderly.billing.fixtures.Billing.awaitInvoice;
import static dev.orderly.billing.fixtures.Billing.get;
import static dev.orderly.billing.fixtures.Billing.invoiced;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.orderly.billing.fixtures.MailServer;
import dev.orderly.billing.fixtures.Sale;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Replicated;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(MailServer.class)
class InvoicingTest {

    private final Sale sale = Sale.ofBookAndPens();

    @Test
    void anOrderThatHasLeftIsInvoicedAndTheInvoiceIsPublished() {
        invoiced(sale)
                .then()
                .header("ETag", startsWith("\"0-"))
                .body("status", equalTo("ISSUED"))
                .body("number", matchesPattern("INV-\\d{6}"))
                .body("buyer.name", equalTo("Łucja Ørsted"))
                .body("lines.name", contains("Book", "Pen"))
                .body("lines.vatPercent", contains("7", "19"))
                .body("net.amount", equalTo("13.50"))
                .body("vat.amount", equalTo("1.36"))
                .body("gross.amount", equalTo("14.86"));

        await().untilAsserted(() -> {
            var sent = Topics.read(InvoiceState.TOPIC, sale.orderId);
            assertThat(sent).isNotEmpty();
            assertThat(new String(sent.getLast().value(), StandardCharsets.UTF_8))
                    .contains("\"ISSUED\"", "\"14.86\"", sale.customerId.toString());
        });
    }

    @Test
    void inputsMayArriveInTheWorstOrder() {
        Topics.publish(ShipmentState.TOPIC, sale.dispatched());
        Topics.publish(OrderState.TOPIC, sale.order());
        Topics.publish(ProductState.TOPIC, sale.products().getFirst());
        Topics.publish(CustomerState.TOPIC, sale.customer());
        assertThat(get(sale.orderId).statusCode()).isEqualTo(404);

        Topics.publish(ProductState.TOPIC, sale.products().getLast());

        awaitInvoice(sale);
    }

    @Test
    void anOrderFindsAProductWhoseArrivalTriggeredNothing() {
        Topics.publish(CustomerState.TOPIC, sale.customer());
        Topics.publish(ProductState.TOPIC, sale.products().getFirst());
        Topics.publish(OrderState.TOPIC, sale.order());
        Topics.publish(ShipmentState.TOPIC, sale.dispatched());
        await().until(() -> isAwaited(sale));

        Replicated.undecided(ProductState.TOPIC, sale.products().getLast());

        awaitInvoice(sale);
        assertThat(isAwaited(sale)).isFalse();
    }

    private static boolean isAwaited(Sale sale) {
        return !rows("select 1 from awaiting_invoice where order_id = $1", sale.orderId)
                .isEmpty();
    }

    @Test
    void aRepeatedShipmentIsNotInvoicedAgain() {
        String number = invoiced(sale).path("number");

        Topics.publish(ShipmentState.TOPIC, sale.shipment(ShipmentState.Status.DELIVERED));
        // A later order is decided after it.
        Sale next = Sale.ofBookAndPens();
        invoiced(next);

        get(sale.orderId).then().body("number", equalTo(number)).body("version", equalTo(0));
    }

    @Test
    void anErasedCustomersOrderIsInvoicedWithoutAName() {
        Topics.publish(CustomerState.TOPIC, sale.customer(CustomerState.Status.ERASED, null, null));
        sale.products().forEach(product -> Topics.publish(ProductState.TOPIC, product));
        Topics.publish(OrderState.TOPIC, sale.order());
        Topics.publish(ShipmentState.TOPIC, sale.dispatched());

        assertThat(awaitInvoice(sale).<String>path("buyer.name")).isNull();
    }
}
