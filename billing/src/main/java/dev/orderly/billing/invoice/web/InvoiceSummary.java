package dev.orderly.billing.invoice.web;

import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceStatus;
import dev.orderly.billing.mail.Delivery;
import dev.orderly.billing.mail.MailStatus;
import dev.orderly.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invoice in a list. */
@Schema(description = "An invoice without its lines")
public record InvoiceSummary(
        @Schema(description = "Same as the id of the order") UUID id,
        long version,

        @Schema(
                description = "Invoice number: consecutive, without gaps, in the order of issue",
                examples = "INV-000001")
        String number,

        UUID customerId,
        InvoiceStatus status,
        @Nullable String buyerName,
        Money net,
        Money vat,
        Money gross,
        Instant issuedAt,
        Instant dueAt,
        @Nullable Instant paidAt,
        @Nullable Instant creditedAt,

        @Nullable @Schema(description = "Status of the invoice's e-mail; absent if there is none")
        MailStatus mail) {

    static InvoiceSummary of(Invoice invoice, @Nullable Delivery mail) {
        return new InvoiceSummary(
                invoice.id(),
                invoice.version(),
                invoice.number().toString(),
                invoice.customerId(),
                invoice.status(),
                invoice.buyer().name(),
                invoice.net(),
                invoice.vat(),
                invoice.gross(),
                invoice.issuedAt(),
                invoice.dueAt(),
                invoice.paidAt(),
                invoice.creditedAt(),
                mail == null ? null : mail.status());
    }
}
