package dev.orderly.billing.pdf;

import static dev.orderly.billing.pdf.PdfText.head;
import static dev.orderly.billing.pdf.PdfText.holding;
import static dev.orderly.billing.pdf.PdfText.left;
import static dev.orderly.billing.pdf.PdfText.right;
import static dev.orderly.billing.pdf.PdfText.ruled;
import static dev.orderly.billing.pdf.PdfText.table;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.HeaderFooter;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceLine;
import dev.orderly.billing.invoice.VatTotal;
import dev.orderly.statetransfer.contract.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out an invoice on A4. Takes a few milliseconds of the CPU and touches nothing else. */
@ApplicationScoped
public class InvoicePdf {

    public static final String MEDIA_TYPE = "application/pdf";

    private static final float MARGIN = 50;

    private final BillingConfig.Seller seller;
    private final PdfFonts fonts;

    InvoicePdf(BillingConfig config, PdfFonts fonts) {
        this.seller = config.seller();
        this.fonts = fonts;
    }

    /** The document, saying what the invoice says now; its lines must have been fetched. */
    public byte[] render(Invoice invoice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.addTitle("Invoice " + invoice.number());
            document.addAuthor(seller.name());
            document.setFooter(footer());
            document.open();
            document.add(letterhead());
            document.add(new Paragraph(30, "Invoice " + invoice.number(), fonts.title()));
            document.add(new Paragraph(" ", fonts.text()));
            document.add(parties(invoice));
            document.add(lines(invoice));
            document.add(totals(invoice));
            document.add(new Paragraph(settlement(invoice), fonts.strong()));
        }
        return bytes.toByteArray();
    }

    private HeaderFooter footer() {
        HeaderFooter footer = new HeaderFooter(
                new Phrase(seller.name() + "  |  VAT ID " + seller.vatId() + "  |  Page ", fonts.small()), true);
        footer.setBorder(Rectangle.NO_BORDER);
        footer.setAlignment(Element.ALIGN_CENTER);
        return footer;
    }

    private Paragraph letterhead() {
        Address address = new Address(
                seller.line1(), seller.line2().orElse(null), seller.postalCode(), seller.city(), seller.country());
        Paragraph letterhead = new Paragraph(12, seller.name() + "\n" + lines(address), fonts.text());
        letterhead.setAlignment(Element.ALIGN_RIGHT);
        return letterhead;
    }

    private PdfPTable parties(Invoice invoice) {
        PdfPTable dates = new PdfPTable(2);
        fact(dates, "Invoice number", invoice.number().toString());
        fact(dates, "Invoice date", date(invoice.issuedAt()));
        fact(dates, "Date of supply", date(Objects.requireNonNullElse(invoice.suppliedAt(), invoice.issuedAt())));
        fact(dates, "Due date", date(invoice.dueAt()));
        String buyer = Stream.of(invoice.buyer().name(), lines(invoice.buyer().address()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        PdfPTable parties = table(1, 1);
        parties.addCell(left("Invoice to\n" + buyer + "\n\nOrder " + invoice.id(), fonts.text()));
        parties.addCell(holding(dates));
        return parties;
    }

    private void fact(PdfPTable facts, String name, String value) {
        facts.addCell(left(name, fonts.text()));
        facts.addCell(right(value, fonts.strong()));
    }

    private PdfPTable lines(Invoice invoice) {
        PdfPTable table = table(6, 1.2f, 1.6f, 1, 1.8f);
        table.setHeaderRows(1);
        table.addCell(head(left("Item", fonts.strong())));
        Stream.of("Quantity", "Unit price", "VAT", "Net amount")
                .forEach(title -> table.addCell(head(right(title, fonts.strong()))));
        for (InvoiceLine line : invoice.lines()) {
            table.addCell(left("%s (%s)".formatted(line.name(), line.sku()), fonts.text()));
            table.addCell(right(Integer.toString(line.quantity()), fonts.text()));
            table.addCell(right(line.unitPrice().toPlainString(), fonts.text()));
            table.addCell(right(percent(line.vatPercent()), fonts.text()));
            table.addCell(right(line.net().toPlainString(), fonts.text()));
        }
        return table;
    }

    private PdfPTable totals(Invoice invoice) {
        PdfPTable table = table(3, 1);
        table.setKeepTogether(true);
        table.setWidthPercentage(60);
        table.setHorizontalAlignment(Element.ALIGN_RIGHT);
        total(table, "Net", amount(invoice.net().amount(), invoice));
        for (VatTotal rate : invoice.vatTotals()) {
            total(
                    table,
                    "VAT %s on %s".formatted(percent(rate.percent()), rate.net().toPlainString()),
                    amount(rate.vat(), invoice));
        }
        table.addCell(ruled(left("Total", fonts.strong())));
        table.addCell(ruled(right(amount(invoice.gross().amount(), invoice), fonts.strong())));
        return table;
    }

    private void total(PdfPTable table, String name, String amount) {
        table.addCell(left(name, fonts.text()));
        table.addCell(right(amount, fonts.text()));
    }

    private String settlement(Invoice invoice) {
        String gross = amount(invoice.gross().amount(), invoice);
        return switch (invoice.status()) {
            case ISSUED ->
                "Please pay %s by %s to %s, giving the reference %s."
                        .formatted(gross, date(invoice.dueAt()), seller.iban(), invoice.number());
            case PAID ->
                "Paid on %s, reference %s. Thank you.".formatted(date(invoice.paidAt()), invoice.paymentReference());
            case CREDITED ->
                (invoice.paidAt() == null
                                ? "Cancelled on %s: %s. Nothing is to be paid."
                                : "Refunded on %s: %s. The amount paid is returned.")
                        .formatted(date(invoice.creditedAt()), Objects.requireNonNullElse(invoice.creditReason(), "-"));
        };
    }

    /** Null for a buyer of whom nothing is known any more. */
    private static @Nullable String lines(@Nullable Address address) {
        return address == null
                ? null
                : Stream.of(
                                address.line1(),
                                address.line2(),
                                address.postalCode() + " " + address.city(),
                                address.country())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
    }

    private static String amount(BigDecimal amount, Invoice invoice) {
        return amount.toPlainString() + " " + invoice.currency();
    }

    private static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + " %";
    }

    /** In UTC, as all times here. */
    private static String date(@Nullable Instant at) {
        return at == null ? "" : LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}
