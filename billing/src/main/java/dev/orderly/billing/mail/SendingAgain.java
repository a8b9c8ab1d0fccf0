package dev.orderly.billing.mail;

import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceRefused;
import dev.orderly.billing.invoice.Invoices;
import dev.orderly.contracts.CustomerState;
import dev.orderly.statetransfer.replica.DecisionLocks;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Has an invoice sent once more, to the address that its customer has by now. */
@ApplicationScoped
public class SendingAgain {

    private final Invoices invoices;
    private final MailQueue queue;
    private final Replica<CustomerState> customers;

    SendingAgain(Invoices invoices, MailQueue queue, Replica<CustomerState> customers) {
        this.invoices = invoices;
        this.queue = queue;
        this.customers = customers;
    }

    /**
     * One transaction. Fails with an {@link InvoiceRefused}, or as the check does that is given the invoice's version.
     */
    public Uni<Invoice> send(UUID id, LongConsumer versionCheck) {
        return Panache.withTransaction(() -> invoices.customerOf(id)
                // First, as whoever forgets the customer takes it: either sees what the other did.
                .call(customerId -> DecisionLocks.acquire(List.of(customerId)))
                .flatMap(customerId -> invoices.open(id)
                        .invoke(invoice -> versionCheck.accept(invoice.version()))
                        .call(this::refuseIfWaiting)
                        .call(invoice -> address(customerId).invoke(invoice::addressTo))
                        .flatMap(invoices::save))
                .call(queue::again));
    }

    private Uni<Void> refuseIfWaiting(Invoice invoice) {
        return queue.deliveries(List.of(invoice.id()))
                .invoke(found -> {
                    Delivery delivery = found.get(invoice.id());
                    if (delivery != null && delivery.status() == MailStatus.WAITING) {
                        throw new InvoiceRefused.MailWaiting(invoice.number());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<String> address(UUID customerId) {
        return customers
                .find(customerId)
                .map(found -> found.map(CustomerState::email)
                        .orElseThrow(() -> new InvoiceRefused.NoMailAddress(customerId)));
    }
}
