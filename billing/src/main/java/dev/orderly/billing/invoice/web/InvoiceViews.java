package dev.orderly.billing.invoice.web;

import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.mail.MailQueue;
import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.request.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Adds the status of their e-mails to invoices. */
@ApplicationScoped
class InvoiceViews {

    private final MailQueue mail;
    private final Caller caller;

    InvoiceViews(MailQueue mail, Caller caller) {
        this.mail = mail;
        this.caller = caller;
    }

    /** Customers see whether it was sent, staff also what prevents it. */
    Uni<InvoiceView> of(Invoice invoice) {
        boolean toStaff = caller.hasAny(Roles.CLERK, Roles.ACCOUNTANT);
        return Panache.withSession(() -> mail.deliveries(List.of(invoice.id())))
                .map(found -> InvoiceView.of(invoice, MailView.of(found.get(invoice.id()), toStaff)));
    }

    /** In the same order. */
    Uni<List<InvoiceSummary>> summaries(List<Invoice> invoices) {
        List<UUID> ids = invoices.stream().map(Invoice::id).toList();
        return mail.deliveries(ids)
                .map(found -> invoices.stream()
                        .map(invoice -> InvoiceSummary.of(invoice, found.get(invoice.id())))
                        .toList());
    }
}
