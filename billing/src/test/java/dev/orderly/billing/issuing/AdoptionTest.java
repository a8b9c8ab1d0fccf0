package dev.orderly.billing.issuing;

import static dev.orderly.statetransfer.fixtures.Adoptions.adopt;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.billing.fixtures.Billing;
import dev.orderly.billing.fixtures.Drafts;
import dev.orderly.billing.fixtures.MailServer;
import dev.orderly.billing.fixtures.Sale;
import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceDraft;
import dev.orderly.billing.invoice.InvoiceNumber;
import dev.orderly.billing.invoice.InvoiceNumbers;
import dev.orderly.billing.invoice.Invoices;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.Money;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How billing adopts its own states after a backup was restored. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(MailServer.class)
class AdoptionTest {

    @Inject
    Invoices invoices;

    @Inject
    InvoiceNumbers numbers;

    @ParameterizedTest
    @EnumSource(InvoiceState.Status.class)
    void anInvoiceThatIsNewIsWhatItsStateSays(InvoiceState.Status status) {
        InvoiceState state = invoice(UUID.randomUUID(), 3, nextNumber(), status);

        adopt(InvoiceState.TOPIC, state);

        assertThat(get(state.id()).state()).isEqualTo(state);
    }

    @Test
    void anInvoiceThatIsOlderKeepsWhatItsStateDoesNotTell() {
        InvoiceNumber number = nextNumber();
        InvoiceDraft draft = Drafts.draft(Drafts.line("10.00", 2, "25"));
        inTransaction(() -> invoices.saveAll(List.of(Invoice.issue(draft, number, Drafts.NOW, Period.ofDays(14)))));
        InvoiceState state = invoice(draft.orderId(), 1, number, InvoiceState.Status.PAID);

        adopt(InvoiceState.TOPIC, state);

        Invoice adopted = get(draft.orderId());
        assertThat(adopted.state()).isEqualTo(state);
        assertThat(adopted.lines()).hasSize(1);
        assertThat(adopted.buyer().name()).isEqualTo("Łucja Ørsted");
    }

    @Test
    void numberingGoesOnAfterWhatWasAdopted() {
        InvoiceNumber highest = new InvoiceNumber(nextNumber().value() + 100);

        adopt(InvoiceState.TOPIC, invoice(UUID.randomUUID(), 0, highest, InvoiceState.Status.ISSUED));

        assertThat(nextNumber().value()).isEqualTo(highest.value() + 1);
    }

    @Test
    void anInvoiceThatIsAdoptedIsNotMailed() {
        InvoiceState state = invoice(UUID.randomUUID(), 0, nextNumber(), InvoiceState.Status.ISSUED);

        adopt(InvoiceState.TOPIC, state);

        assertThat(rows("select 1 from mail where invoice_id = $1", state.id())).isEmpty();
    }

    @Test
    void anInvoiceWithoutLinesIsServedAllTheSame() {
        InvoiceState state = invoice(UUID.randomUUID(), 0, nextNumber(), InvoiceState.Status.ISSUED);
        adopt(InvoiceState.TOPIC, state);

        assertThat(Billing.get(state.id()).statusCode()).isEqualTo(200);
        assertThat(Billing.as("karl", "clerk")
                        .accept("application/pdf")
                        .get("/invoices/{id}", state.id())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anInvoiceThatIsAdoptedIsCompletedWhenItsOrderArrives() {
        Sale sale = Sale.ofBookAndPens();
        InvoiceNumber number = nextNumber();
        adopt(InvoiceState.TOPIC, invoice(sale.orderId, 0, number, InvoiceState.Status.ISSUED, "13.50", "1.36"));

        Billing.invoiced(sale);

        await().untilAsserted(() -> {
            Invoice invoice = get(sale.orderId);
            assertThat(invoice.lines()).hasSize(2);
            assertThat(invoice.buyer().email()).isEqualTo(sale.email);
            assertThat(invoice.number()).isEqualTo(number);
        });
        assertThat(rows("select 1 from mail where invoice_id = $1", sale.orderId))
                .isEmpty();
    }

    @Test
    void anInvoiceOfOtherAmountsThanItsOrderHasNowStaysAsItWasIssued() {
        Sale sale = Sale.ofBookAndPens();
        InvoiceState state = invoice(sale.orderId, 0, nextNumber(), InvoiceState.Status.ISSUED, "13.50", "2.00");
        adopt(InvoiceState.TOPIC, state);

        Billing.invoiced(sale);

        // The last state to arrive is applied and decided about in one transaction.
        await().until(() -> rows(
                                """
                        select key from replica_shipment where key = $1
                        union all select key from replica_order where key = $1
                        union all select key from replica_customer where key = $2
                        union all select key from replica_product where key = any($3)
                        """,
                                sale.orderId,
                                sale.customerId,
                                sale.productsById().keySet().toArray(UUID[]::new))
                        .size()
                == 5);

        assertThat(get(sale.orderId).state()).isEqualTo(state);
        assertThat(get(sale.orderId).lines()).isEmpty();
    }

    private InvoiceNumber nextNumber() {
        return inTransaction(() -> numbers.take(1)).getFirst();
    }

    private static InvoiceState invoice(UUID id, long version, InvoiceNumber number, InvoiceState.Status status) {
        return invoice(id, version, number, status, "20.00", "5.00");
    }

    private static InvoiceState invoice(
            UUID id, long version, InvoiceNumber number, InvoiceState.Status status, String net, String vat) {
        return new InvoiceState(
                id,
                version,
                new UUID(0, 1),
                number.toString(),
                status,
                Money.of(net, "EUR"),
                Money.of(vat, "EUR"),
                Money.of(net, "EUR").plus(Money.of(vat, "EUR")),
                Drafts.NOW,
                status == InvoiceState.Status.PAID ? Drafts.NOW.plusSeconds(60) : null,
                status == InvoiceState.Status.CREDITED ? Drafts.NOW.plusSeconds(90) : null);
    }

    private Invoice get(UUID id) {
        return inTransaction(() -> invoices.require(id, new Visibility.Everybodys()));
    }
}
