package dev.orderly.billing.mail;

import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.pdf.InvoicePdf;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** The e-mail that carries an invoice. */
@ApplicationScoped
class InvoiceMail {

    /** The text. */
    record InvoiceText(String name, String number, String amount, LocalDate due, String seller)
            implements TemplateInstance {}

    private final BillingConfig.Seller seller;
    private final InvoicePdf pdf;

    InvoiceMail(BillingConfig config, InvoicePdf pdf) {
        this.seller = config.seller();
        this.pdf = pdf;
    }

    /** The same message, by its id, however often it is made. */
    Mail of(Invoice invoice) {
        String text = new InvoiceText(
                        Objects.requireNonNullElse(invoice.buyer().name(), "customer"),
                        invoice.number().toString(),
                        invoice.gross().amount().toPlainString() + " " + invoice.currency(),
                        LocalDate.ofInstant(invoice.dueAt(), ZoneOffset.UTC),
                        seller.name())
                .render();
        return Mail.withText(
                        Objects.requireNonNull(invoice.buyer().email(), "only invoices with an address are queued"),
                        "Invoice " + invoice.number(),
                        text)
                .addHeader("Message-ID", messageId(invoice.id()))
                .addAttachment(invoice.number() + ".pdf", pdf.render(invoice), InvoicePdf.MEDIA_TYPE);
    }

    /** So that whoever receives it twice, after a crash between the server's answer and our commit, can tell. */
    static String messageId(UUID invoiceId) {
        return "<invoice-%s@billing.orderly>".formatted(invoiceId);
    }
}
