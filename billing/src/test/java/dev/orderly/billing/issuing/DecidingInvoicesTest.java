package dev.orderly.billing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.billing.fixtures.Sale;
import dev.orderly.billing.invoice.InvoiceLine;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ShipmentState;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecidingInvoicesTest {

    private final DecidingInvoices deciding =
            new DecidingInvoices(new VatRates(new BigDecimal("19"), Map.of("books", new BigDecimal("7"))));
    private final Sale sale = Sale.ofBookAndPens();

    @ParameterizedTest
    @EnumSource(
            value = ShipmentState.Status.class,
            names = {"DISPATCHED", "DELIVERED"})
    void anOrderIsInvoicedOnceItsParcelHasLeft(ShipmentState.Status status) {
        Decision decision = deciding.decide(sale.shipment(status), sale.order(), sale.customer(), sale.productsById());

        assertThat(decision).isInstanceOfSatisfying(Decision.Issue.class, issue -> {
            assertThat(issue.draft().orderId()).isEqualTo(sale.orderId);
            assertThat(issue.draft().buyer().name()).isEqualTo("Łucja Ørsted");
            assertThat(issue.draft().buyer().email()).isEqualTo(sale.email);
            assertThat(issue.draft().buyer().city()).isEqualTo("København");
            assertThat(issue.draft().lines())
                    .extracting(InvoiceLine::vatPercent)
                    .containsExactly(new BigDecimal("7"), new BigDecimal("19"));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = ShipmentState.Status.class,
            names = {"PENDING", "CANCELLED"})
    void nothingIsInvoicedBefore(ShipmentState.Status status) {
        assertThat(deciding.decide(sale.shipment(status), sale.order(), sale.customer(), sale.productsById()))
                .isInstanceOf(Decision.NotYet.class);
    }

    @Test
    void withoutShipmentOrOrderThereIsNoDecision() {
        assertThat(deciding.decide(null, sale.order(), sale.customer(), sale.productsById()))
                .isInstanceOf(Decision.NotYet.class);
        assertThat(deciding.decide(sale.dispatched(), null, null, Map.of())).isInstanceOf(Decision.NotYet.class);
    }

    @Test
    void whateverHasNotArrivedIsAwaited() {
        Set<UUID> all = Stream.concat(Stream.of(sale.customerId), sale.productsById().keySet().stream())
                .collect(Collectors.toSet());

        assertThat(deciding.decide(sale.dispatched(), sale.order(), null, Map.of()))
                .isEqualTo(new Decision.Await(sale.orderId, all));
        assertThat(deciding.decide(sale.dispatched(), sale.order(), null, sale.productsById()))
                .isEqualTo(new Decision.Await(sale.orderId, Set.of(sale.customerId)));
    }

    @Test
    void anErasedCustomerGetsAnInvoiceWithoutNameOrMail() {
        CustomerState erased = sale.customer(CustomerState.Status.ERASED, null, null);

        assertThat(deciding.decide(sale.dispatched(), sale.order(), erased, sale.productsById()))
                .isInstanceOfSatisfying(Decision.Issue.class, issue -> {
                    assertThat(issue.draft().buyer().name()).isNull();
                    assertThat(issue.draft().buyer().email()).isNull();
                });
    }

    @Test
    void categoriesAreMatchedInWhateverCaseTheyAreWritten() {
        VatRates rates = new VatRates(new BigDecimal("19"), Map.of("Fresh Food", new BigDecimal("7")));

        assertThat(rates.percentFor(" fresh food")).isEqualTo(new BigDecimal("7"));
        assertThat(rates.percentFor("Fresh\u00A0 FOOD\u200B")).isEqualTo(new BigDecimal("7"));
        assertThat(rates.percentFor("food")).isEqualTo(new BigDecimal("19"));
    }
}
