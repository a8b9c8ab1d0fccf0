package dev.orderly.billing.pdf;

import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceLine;
import dev.orderly.billing.invoice.VatTotal;
import dev.orderly.billing.pdf.Pages.Alignment;
import dev.orderly.contracts.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/** Lays out an invoice on A4. Takes a few milliseconds of CPU and does no I/O. */
@ApplicationScoped
public class InvoicePdf {

    public static final String MEDIA_TYPE = "application/pdf";

    /** The language of the whole document. */
    private static final Locale LANGUAGE = Locale.ENGLISH;

    /** With non-breaking spaces. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d\u00A0MMMM\u00A0uuuu", LANGUAGE).withZone(ZoneOffset.UTC);

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private static final float GAP = 14;
    private static final float FACTS = 220;
    private static final float TOTALS = 300;

    private final BillingConfig.Seller seller;
    private final Typesetter typesetter;

    InvoicePdf(BillingConfig config, Typesetter typesetter) {
        this.seller = config.seller();
        this.typesetter = typesetter;
    }

    /** The document in the invoice's current state; its lines must have been fetched. */
    public byte[] render(Invoice invoice) {
        try (PDDocument document = new PDDocument()) {
            describe(document, invoice);
            Pages pages = new Pages(document);
            letterhead(pages);
            write(pages, "Invoice " + invoice.number(), Style.TITLE);
            pages.down(GAP);
            parties(pages, invoice);
            lines(invoice).draw(pages, Pages.LEFT, Pages.WIDTH);
            pages.down(GAP);
            Table totals = totals(invoice);
            pages.makeRoom(totals.height());
            totals.draw(pages, Pages.RIGHT - TOTALS, TOTALS);
            pages.down(GAP);
            write(pages, settlement(invoice), Style.STRONG);
            return pages.finish(this::footer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the same invoice produce the same file; by default PDFBox derives the file's id from the time. */
    private void describe(PDDocument document, Invoice invoice) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle("Invoice " + invoice.number());
        information.setAuthor(seller.name());
        document.setDocumentId(invoice.id().getLeastSignificantBits());
        document.getDocumentCatalog().setLanguage(LANGUAGE.toLanguageTag());
    }

    private Line footer(int page, int pages) {
        return typesetter.line(
                "%s  |  VAT ID %s  |  Page %d of %d".formatted(seller.name(), seller.vatId(), page, pages),
                Style.SMALL);
    }

    private void letterhead(Pages pages) {
        Address address = new Address(
                seller.line1(), seller.line2().orElse(null), seller.postalCode(), seller.city(), seller.country());
        String letterhead = seller.name() + "\n" + lines(address);
        pages.write(typesetter.lines(letterhead, Style.TEXT, Pages.WIDTH), Pages.RIGHT, Alignment.RIGHT);
    }

    private void write(Pages pages, String text, Style style) {
        pages.write(typesetter.lines(text, style, Pages.WIDTH), Pages.LEFT, Alignment.LEFT);
    }

    private void parties(Pages pages, Invoice invoice) {
        float top = pages.y();
        String buyer = Stream.of(invoice.buyer().name(), lines(invoice.buyer().address()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        pages.write(
                typesetter.lines(
                        "Invoice to\n" + buyer + "\n\nOrder " + invoice.id(), Style.TEXT, Pages.WIDTH - FACTS - GAP),
                Pages.LEFT,
                Alignment.LEFT);
        float below = pages.y();
        pages.moveTo(top);
        new Table(typesetter)
                .row("Invoice number", invoice.number().toString())
                .row("Invoice date", date(invoice.issuedAt()))
                .row("Date of supply", date(Objects.requireNonNullElse(invoice.suppliedAt(), invoice.issuedAt())))
                .row("Due date", date(invoice.dueAt()))
                .draw(pages, Pages.RIGHT - FACTS, FACTS);
        pages.moveTo(Math.min(below, pages.y()));
        pages.down(GAP);
    }

    private Table lines(Invoice invoice) {
        Table table = new Table(typesetter).head("Item", "Quantity", "Unit price", "VAT", "Net amount");
        for (InvoiceLine line : invoice.lines()) {
            table.row(
                    "%s (%s)".formatted(isolated(line.name()), line.sku()),
                    Integer.toString(line.quantity()),
                    line.unitPrice().toPlainString(),
                    percent(line.vatPercent()),
                    line.net().toPlainString());
        }
        return table;
    }

    private Table totals(Invoice invoice) {
        Table table = new Table(typesetter).row("Net", amount(invoice.net().amount(), invoice));
        for (VatTotal rate : invoice.vatTotals()) {
            table.row(
                    "VAT %s on %s".formatted(percent(rate.percent()), rate.net().toPlainString()),
                    amount(rate.vat(), invoice));
        }
        return table.sum("Total", amount(invoice.gross().amount(), invoice));
    }

    private String settlement(Invoice invoice) {
        String gross = amount(invoice.gross().amount(), invoice);
        return switch (invoice.status()) {
            case ISSUED ->
                "Please pay %s by %s to %s, giving the reference %s."
                        .formatted(gross, date(invoice.dueAt()), seller.iban(), invoice.number());
            case PAID ->
                "Paid on %s, reference %s. Thank you."
                        .formatted(date(invoice.paidAt()), isolated(invoice.paymentReference()));
            case CREDITED ->
                (invoice.paidAt() == null
                                ? "Cancelled on %s: %s. Nothing is to be paid."
                                : "Refunded on %s: %s. The amount paid is returned.")
                        .formatted(date(invoice.creditedAt()), isolated(invoice.creditReason()));
        };
    }

    /** Null for a buyer whose data was deleted. */
    private static @Nullable String lines(@Nullable Address address) {
        return address == null
                ? null
                : Stream.of(
                                address.line1(),
                                address.line2(),
                                address.postalCode() + " " + address.city(),
                                country(address.country()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
    }

    /** User-written text, which may be right-to-left inside left-to-right text. */
    private static String isolated(@Nullable String text) {
        return FIRST_STRONG_ISOLATE + Objects.requireNonNullElse(text, "-") + POP_DIRECTIONAL_ISOLATE;
    }

    private static String country(String code) {
        return Locale.of("", code).getDisplayCountry(LANGUAGE);
    }

    private static String amount(BigDecimal amount, Invoice invoice) {
        return amount.toPlainString() + "\u00A0" + invoice.currency();
    }

    private static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "\u00A0%";
    }

    /** In UTC, like all times here. */
    private static String date(@Nullable Instant at) {
        return at == null ? "" : DATE.format(at);
    }
}
