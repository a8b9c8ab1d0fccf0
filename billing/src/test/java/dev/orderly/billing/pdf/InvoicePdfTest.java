package dev.orderly.billing.pdf;

import static dev.orderly.billing.fixtures.Drafts.NOW;
import static dev.orderly.billing.fixtures.Drafts.invoice;
import static dev.orderly.billing.fixtures.Drafts.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.fixtures.PdfPages;
import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceLine;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvoicePdfTest {

    static final InvoicePdf PDF = new InvoicePdf(config(), new Typesetter(new Typefaces(new HarfBuzz())));

    @Test
    void itSaysWhoOwesWhatToWhom() throws IOException {
        String text = textOf(invoice(line("10.00", 2, "19"), line("5.00", 1, "7")));

        assertThat(text)
                .contains("Invoice INV-000042", "Orderly Trading Ltd")
                .contains("Łucja Ørsted", "2 Elm Road", "Attic", "1050 København")
                .contains("Denmark", "3 January 2026", "17 January 2026")
                .contains("Thing (SKU)", "20.00", "3.80")
                .contains("VAT 7 % on 5.00", "0.35 EUR", "VAT 19 % on 20.00", "3.80 EUR")
                .contains("29.15 EUR")
                .contains("Please pay 29.15 EUR by 17 January 2026");
    }

    @Test
    void itSaysHowItWasSettled() throws IOException {
        Invoice invoice = invoice(line("10.00", 1, "19"));
        invoice.pay(invoice.gross(), "transfer 7", NOW);
        assertThat(textOf(invoice)).contains("Paid on 3 January 2026, reference transfer 7");

        invoice.credit("returned", NOW);
        assertThat(textOf(invoice)).contains("Refunded on 3 January 2026: returned");
    }

    @Test
    void aLongInvoiceGoesOnOverPages() throws IOException {
        InvoiceLine[] lines =
                Stream.generate(() -> line("1.00", 1, "19")).limit(100).toArray(InvoiceLine[]::new);
        byte[] document = PDF.render(invoice(lines));

        assertThat(PdfPages.countOf(document)).isGreaterThan(2);
        // The head of the table is repeated.
        assertThat(PdfPages.textOf(document, 2)).contains("Unit price");
    }

    @Test
    void amountsAndDatesAreNeverBroken() throws IOException {
        Invoice invoice = invoice(line("9999999999.99", 10_000, "19"), line("0.03", 1, "7"));

        assertThat(textOf(invoice))
                .contains("9999999999.99 19 % 99999999999900.00")
                .contains("VAT 19 % on 99999999999900.00 18999999999981.00 EUR")
                .contains("Total 118999999999881.03 EUR");
    }

    @Test
    void theSameInvoiceIsTheSameFile() {
        Invoice invoice = invoice(line("10.00", 2, "19"));

        assertThat(PDF.render(invoice)).isEqualTo(PDF.render(invoice));
    }

    private static String textOf(Invoice invoice) throws IOException {
        return PdfPages.textOf(PDF.render(invoice), 1);
    }

    private static BillingConfig config() {
        try {
            return new SmallRyeConfigBuilder()
                    .withMapping(BillingConfig.class)
                    .withSources(new PropertiesConfigSource(
                            InvoicePdfTest.class.getClassLoader().getResource("application.properties")))
                    .build()
                    .getConfigMapping(BillingConfig.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
