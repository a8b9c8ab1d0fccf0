package dev.orderly.billing.mail;

import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceRefused;
import dev.orderly.billing.invoice.Invoices;
import dev.orderly.contracts.CustomerState;
import dev.orderly.statetransfer.replica.DecisionLocks;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Sends an invoice once more, to the customer's current address. */
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

    /** Fails with an {@link InvoiceRefused}, or if the precondition, which receives the invoice's version, fails. */
    @WithTransaction
    public Uni<Invoice> send(UUID id, LongConsumer precondition) {
        return invoices.customerOf(id)
                // First the lock that forgetting the customer takes, too, so that each sees what the other did.
                .call(customerId -> DecisionLocks.acquire(List.of(customerId)))
                .flatMap(customerId -> invoices.open(id)
                        .invoke(invoice -> precondition.accept(invoice.version()))
                        .call(this::refuseIfWaiting)
                        .call(invoice -> address(customerId).invoke(invoice::addressTo))
                        .flatMap(invoices::save))
                .call(queue::again);
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
