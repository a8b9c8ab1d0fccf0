package dev.orderly.billing.erasure;

import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.invoice.Invoices;
import dev.orderly.billing.mail.MailQueue;
import dev.orderly.contracts.CustomerState;
import dev.orderly.serviceapi.erasure.PersonalData;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;

/** Billing's personal data. Invoices have to be kept for years as they were issued; everything else is forgotten. */
@ApplicationScoped
class PersonalDataOfInvoices implements PersonalData {

    private final Replica<CustomerState> customers;
    private final Invoices invoices;
    private final MailQueue mail;
    private final Period keeping;

    PersonalDataOfInvoices(Replica<CustomerState> customers, Invoices invoices, MailQueue mail, BillingConfig config) {
        this.customers = customers;
        this.invoices = invoices;
        this.mail = mail;
        this.keeping = config.keepInvoices();
    }

    @Override
    public Replica<?> erasedCustomers() {
        return customers;
    }

    @Override
    public Uni<Void> forget(UUID customerId) {
        return mail.forget(customerId).chain(() -> invoices.forgetEmails(customerId));
    }

    @Override
    public String erased() {
        return "e-mails and the address they went to, and the addresses in its replica of orders";
    }

    @Override
    public Optional<String> kept() {
        return Optional.of("name and address on invoices, for %s from their issue".formatted(keeping));
    }
}
