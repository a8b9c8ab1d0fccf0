package dev.orderly.billing.invoice;

import static dev.orderly.billing.fixtures.Drafts.NOW;
import static dev.orderly.billing.fixtures.Drafts.draft;
import static dev.orderly.billing.fixtures.Drafts.invoice;
import static dev.orderly.billing.fixtures.Drafts.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    private final Invoice invoice = invoice(line("10.00", 1, "19"));

    @ParameterizedTest
    @CsvSource({"10.05, 1, 7, 0.70", "1.15, 3, 19, 0.66", "0.50, 1, 19, 0.10", "0.10, 1, 5, 0.01", "3.33, 3, 0, 0.00"})
    void vatIsRoundedHalfUpToCents(String price, int quantity, String percent, String vat) {
        assertThat(invoice(line(price, quantity, percent)).vat()).isEqualTo(Money.of(vat, "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"0.03, 20, 0.11, 0.71", "0.08, 3, 0.05, 0.29", "241.67, 50, 2295.87, 14379.37"})
    void vatIsComputedOncePerRateOfAllItsLines(String price, int lines, String vat, String gross) {
        Invoice many =
                invoice(Stream.generate(() -> line(price, 1, "19")).limit(lines).toArray(InvoiceLine[]::new));

        assertThat(many.vat()).isEqualTo(Money.of(vat, "EUR"));
        assertThat(many.gross()).isEqualTo(Money.of(gross, "EUR"));
        assertThat(many.vatTotals()).extracting(VatTotal::vat).containsExactly(new BigDecimal(vat));
    }

    @Test
    void anInvoiceThatWasIssuedKeepsTheVatThatItSays() {
        // Issued when each line was rounded separately: 3 x 0.02 instead of 0.05.
        InvoiceState issued = new InvoiceState(
                UUID.randomUUID(),
                3,
                UUID.randomUUID(),
                "INV-000007",
                InvoiceState.Status.ISSUED,
                Money.of("0.24", "EUR"),
                Money.of("0.06", "EUR"),
                Money.of("0.30", "EUR"),
                NOW,
                null,
                null);
        Invoice restored = Invoice.adopted(null, issued, Period.ofDays(14));

        restored.complete(draft(line("0.08", 1, "19"), line("0.08", 1, "19"), line("0.08", 1, "19")));

        assertThat(restored.lines()).hasSize(3);
        assertThat(restored.vat()).isEqualTo(Money.of("0.06", "EUR"));
        assertThat(restored.vatTotals())
                .containsExactly(new VatTotal(new BigDecimal("19"), new BigDecimal("0.24"), new BigDecimal("0.06")));
    }

    @Test
    void linesOfOneRateAreSummedUpTogether() {
        Invoice mixed = invoice(line("10.00", 1, "19"), line("5.00", 1, "7.0"), line("1.00", 1, "7"));

        assertThat(mixed.vatTotals())
                .containsExactly(
                        new VatTotal(new BigDecimal("7.0"), new BigDecimal("6.00"), new BigDecimal("0.42")),
                        new VatTotal(new BigDecimal("19"), new BigDecimal("10.00"), new BigDecimal("1.90")));
    }

    @Test
    void anOpenInvoiceIsPaidInOneSum() {
        invoice.pay(Money.of("11.9", "EUR"), "INV-000042", LATER);

        assertThat(invoice.state().status()).isEqualTo(InvoiceState.Status.PAID);
        assertThat(invoice.state().paidAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @CsvSource({"11.89, EUR", "11.91, EUR", "-11.90, EUR", "0, EUR", "11.90, USD"})
    void anyOtherAmountIsRefused(String amount, String currency) {
        assertThatThrownBy(() -> invoice.pay(Money.of(amount, currency), "x", LATER))
                .isInstanceOf(InvoiceRefused.NotTheOpenAmount.class)
                .hasMessageContaining("11.90 EUR");
        assertThat(invoice.status()).isEqualTo(InvoiceStatus.ISSUED);
    }

    @Test
    void nothingIsPaidTwice() {
        invoice.pay(Money.of("11.90", "EUR"), "x", NOW);

        assertThatThrownBy(() -> invoice.pay(Money.of("11.90", "EUR"), "x", LATER))
                .isInstanceOf(InvoiceRefused.NotPayable.class);
        assertThat(invoice.paidAt()).isEqualTo(NOW);
    }

    @Test
    void aPaidInvoiceIsRefundedOnce() {
        invoice.pay(Money.of("11.90", "EUR"), "x", NOW);
        invoice.credit("returned", LATER);

        assertThat(invoice.state().creditedAt()).isEqualTo(LATER);
        assertThat(invoice.state().isIssued()).isTrue();
        assertThatThrownBy(() -> invoice.credit("again", LATER)).isInstanceOf(InvoiceRefused.NotCreditable.class);
    }

    @Test
    void aCreditedInvoiceIsNotPaid() {
        invoice.credit("wrong address", NOW);

        assertThatThrownBy(() -> invoice.pay(Money.of("11.90", "EUR"), "x", LATER))
                .isInstanceOf(InvoiceRefused.NotPayable.class);
    }

    @Test
    void itIsDueAfterThePaymentTerm() {
        assertThat(invoice.dueAt()).isEqualTo(Instant.parse("2026-01-17T12:00:00Z"));
    }

    @Test
    void numbersGrowBeyondTheirSixDigits() {
        assertThat(new InvoiceNumber(1)).hasToString("INV-000001");
        assertThat(new InvoiceNumber(1_234_567)).hasToString("INV-1234567");
    }
}
