package dev.orderly.billing.issuing;

import dev.orderly.billing.invoice.Buyer;
import dev.orderly.billing.invoice.InvoiceDraft;
import dev.orderly.billing.invoice.InvoiceLine;
import dev.orderly.contracts.Address;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ShipmentState;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order is invoiced once its parcel has been dispatched. */
final class DecidingInvoices {

    private final VatRates vatRates;

    DecidingInvoices(VatRates vatRates) {
        this.vatRates = vatRates;
    }

    /** Decides about an order without an invoice; null stands for a state that has not arrived here. */
    Decision decide(
            @Nullable ShipmentState shipment,
            @Nullable OrderState order,
            @Nullable CustomerState customer,
            Map<UUID, ProductState> products) {
        if (shipment == null || !shipment.hasLeft() || order == null || order.billingAddress() == null) {
            return new Decision.NotYet();
        }
        Set<UUID> missing = missing(order, customer, products);
        return customer == null || !missing.isEmpty()
                ? new Decision.Await(order.id(), missing)
                : new Decision.Issue(new InvoiceDraft(
                        order.id(),
                        order.customerId(),
                        buyer(order.billingAddress(), customer),
                        order.total().currency(),
                        order.lines().stream()
                                .map(line -> InvoiceLine.of(line, vatRates.percentFor(category(line, products))))
                                .toList(),
                        shipment.dispatchedAt()));
    }

    private static Set<UUID> missing(
            OrderState order, @Nullable CustomerState customer, Map<UUID, ProductState> products) {
        Set<UUID> missing = new HashSet<>();
        if (customer == null) {
            missing.add(order.customerId());
        }
        order.lines().stream()
                .map(OrderState.Line::productId)
                .filter(product -> !products.containsKey(product))
                .forEach(missing::add);
        return missing;
    }

    private static String category(OrderState.Line line, Map<UUID, ProductState> products) {
        ProductState product = products.get(line.productId());
        return product == null ? "" : product.category();
    }

    private static Buyer buyer(Address address, CustomerState customer) {
        return customer.status() == CustomerState.Status.ERASED
                ? Buyer.at(address, null, null)
                : Buyer.at(address, customer.name(), customer.email());
    }
}
