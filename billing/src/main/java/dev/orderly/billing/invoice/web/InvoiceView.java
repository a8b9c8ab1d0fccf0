package dev.orderly.billing.invoice.web;

import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceLine;
import dev.orderly.billing.invoice.InvoiceStatus;
import dev.orderly.billing.invoice.VatTotal;
import dev.orderly.contracts.Address;
import dev.orderly.contracts.Money;
import dev.orderly.serviceapi.version.Answers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complete invoice. */
@Schema(description = "An invoice as it was issued, and how it was settled")
public record InvoiceView(
        @Schema(description = "Same as the id of the order") UUID id,
        long version,

        @Schema(
                description = "Invoice number: consecutive, without gaps, in the order of issue",
                examples = "INV-000001")
        String number,

        UUID customerId,
        InvoiceStatus status,
        Buyer buyer,
        List<Line> lines,

        @Schema(
                description =
                        "Totals per VAT rate: the sum of the net lines, and the VAT on that sum, rounded half up once")
        List<Rate> vatTotals,

        Money net,
        Money vat,
        Money gross,

        @Nullable @Schema(description = "When the goods were dispatched")
        Instant suppliedAt,

        Instant issuedAt,
        Instant dueAt,
        @Nullable Instant paidAt,
        @Nullable String paymentReference,
        @Nullable Instant creditedAt,
        @Nullable String creditReason,
        @Nullable MailView mail) {

    @Schema(name = "InvoiceBuyer")
    public record Buyer(
            @Nullable String name,
            @Nullable String email,
            @Nullable Address address) {

        static Buyer of(dev.orderly.billing.invoice.Buyer buyer) {
            return new Buyer(buyer.name(), buyer.email(), buyer.address());
        }
    }

    @Schema(name = "InvoiceLine")
    public record Line(
            UUID productId,
            String sku,
            String name,
            int quantity,

            @Schema(description = "Net price of one unit, without VAT")
            Money unitPrice,

            Money net,

            @Schema(
                    description = "VAT rate in percent; the VAT itself is computed once per rate, see vatTotals",
                    type = SchemaType.STRING,
                    examples = "19")
            BigDecimal vatPercent) {

        static Line of(InvoiceLine line, String currency) {
            return new Line(
                    line.productId(),
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    new Money(line.unitPrice(), currency),
                    new Money(line.net(), currency),
                    line.vatPercent());
        }
    }

    @Schema(name = "InvoiceVatTotal")
    public record Rate(
            @Schema(description = "VAT rate in percent", type = SchemaType.STRING, examples = "19")
            BigDecimal vatPercent,

            Money net,
            Money vat) {

        static Rate of(VatTotal total, String currency) {
            return new Rate(total.percent(), new Money(total.net(), currency), new Money(total.vat(), currency));
        }
    }

    static InvoiceView of(Invoice invoice, @Nullable MailView mail) {
        String currency = invoice.currency();
        return new InvoiceView(
                invoice.id(),
                invoice.version(),
                invoice.number().toString(),
                invoice.customerId(),
                invoice.status(),
                Buyer.of(invoice.buyer()),
                invoice.lines().stream().map(line -> Line.of(line, currency)).toList(),
                invoice.vatTotals().stream()
                        .map(rate -> Rate.of(rate, currency))
                        .toList(),
                invoice.net(),
                invoice.vat(),
                invoice.gross(),
                invoice.suppliedAt(),
                invoice.issuedAt(),
                invoice.dueAt(),
                invoice.paidAt(),
                invoice.paymentReference(),
                invoice.creditedAt(),
                invoice.creditReason(),
                mail);
    }

    /** The e-mail's status is not covered by the invoice's version, but the view shows it. */
    String etag() {
        return mail == null ? Answers.entityTag(version) : Answers.entityTag(version, mail);
    }
}
