package dev.orderly.billing.mail;

import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.pdf.InvoicePdf;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Creates the e-mail for an invoice, as a message of the mail client, because Quarkus' mailer adds an empty {@code Cc}
 * to each, which RFC 5322 forbids and filters take for spam.
 */
@ApplicationScoped
class InvoiceMail {

    record InvoiceText(String name, String number, String amount, LocalDate due, String seller)
            implements TemplateInstance {}

    private final BillingConfig.Seller seller;
    private final InvoicePdf pdf;
    private final String from;

    InvoiceMail(BillingConfig config, InvoicePdf pdf, @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.seller = config.seller();
        this.pdf = pdf;
        this.from = from;
    }

    /** The message, with the same id whenever it is created for that sending. */
    MailMessage of(Invoice invoice, int sending) {
        String text = new InvoiceText(
                        Objects.requireNonNullElse(invoice.buyer().name(), "customer"),
                        invoice.number().toString(),
                        invoice.gross().amount().toPlainString() + " " + invoice.currency(),
                        LocalDate.ofInstant(invoice.dueAt(), ZoneOffset.UTC),
                        seller.name())
                .render();
        return new MailMessage()
                .setFrom(from)
                .setTo(Objects.requireNonNull(invoice.buyer().email(), "only invoices with an address are queued"))
                .setSubject("Invoice " + invoice.number())
                .setText(text)
                .setHeaders(MultiMap.caseInsensitiveMultiMap().add("Message-ID", messageId(invoice.id(), sending)))
                .setAttachment(MailAttachment.create()
                        .setName(invoice.number() + ".pdf")
                        .setData(Buffer.buffer(pdf.render(invoice)))
                        .setContentType(InvoicePdf.MEDIA_TYPE)
                        .setDisposition("attachment"));
    }

    /**
     * Lets a recipient recognise a duplicate, sent after a crash between the server's answer and our commit; a
     * deliberate second sending has another id.
     */
    static String messageId(UUID invoiceId, int sending) {
        return sending == 1
                ? "<invoice-%s@billing.orderly>".formatted(invoiceId)
                : "<invoice-%s-%d@billing.orderly>".formatted(invoiceId, sending);
    }
}
