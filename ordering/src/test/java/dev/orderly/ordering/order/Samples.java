package dev.orderly.ordering.order;

import dev.orderly.contracts.Address;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.Money;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.contracts.StockState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** States as the other services would send them. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2030-04-01T12:00:00Z");
    public static final Address HOME = new Address("1 Quay Street", null, "D02 X285", "Dublin", "IE");
    public static final Address OFFICE = new Address("Kontor 5", "Hof 2", "20457", "Hamburg", "DE");

    public static CustomerState customer() {
        return customer(UUID.randomUUID().toString());
    }

    public static CustomerState customer(String subject) {
        return new CustomerState(
                UUID.randomUUID(),
                3,
                subject,
                CustomerState.Status.ACTIVE,
                "Ada",
                "ada@example.org",
                null,
                OFFICE,
                HOME);
    }

    public static CustomerState withStatus(CustomerState customer, CustomerState.Status status) {
        return new CustomerState(
                customer.id(),
                customer.version() + 1,
                customer.subject(),
                status,
                customer.name(),
                customer.email(),
                customer.phone(),
                customer.billingAddress(),
                customer.shippingAddress());
    }

    public static CustomerState withoutShippingAddress(CustomerState customer) {
        return new CustomerState(
                customer.id(),
                customer.version() + 1,
                customer.subject(),
                customer.status(),
                customer.name(),
                customer.email(),
                customer.phone(),
                customer.billingAddress(),
                null);
    }

    public static ProductState product(String name, String price) {
        return product(name, Money.of(price, "EUR"));
    }

    public static ProductState product(String name, Money price) {
        UUID id = UUID.randomUUID();
        return new ProductState(id, 7, "SKU-" + name, name, name, "books", price, ProductState.Status.ACTIVE);
    }

    public static ProductState discontinued(ProductState product) {
        return new ProductState(
                product.id(),
                product.version() + 1,
                product.sku(),
                product.name(),
                product.description(),
                product.category(),
                product.price(),
                ProductState.Status.DISCONTINUED);
    }

    public static ProductState repriced(ProductState product, String name, String price) {
        return new ProductState(
                product.id(),
                product.version() + 1,
                product.sku(),
                name,
                product.description(),
                product.category(),
                Money.of(price, "EUR"),
                product.status());
    }

    public static StockState stock(ProductState product, int onHand, int reserved) {
        return new StockState(product.id(), 2, onHand, reserved);
    }

    public static Catalogue catalogue(ProductState... products) {
        return new Catalogue(Arrays.stream(products).collect(Collectors.toMap(ProductState::id, product -> product)));
    }

    public static Catalogue emptyCatalogue() {
        return new Catalogue(Map.of());
    }

    public static ReservationState reservation(UUID orderId, UUID customerId, ReservationState.Status status) {
        return new ReservationState(orderId, 1, customerId, status, List.of(), List.of());
    }

    public static ReservationState rejection(UUID orderId, UUID customerId, ReservationState.Shortage... shortages) {
        return new ReservationState(
                orderId, 1, customerId, ReservationState.Status.REJECTED, List.of(), List.of(shortages));
    }

    public static ShipmentState shipment(UUID orderId, UUID customerId, ShipmentState.Status status) {
        // Its version rises with its status, as its owner's would.
        return new ShipmentState(orderId, status.ordinal(), customerId, status, null, null, null, null);
    }

    public static InvoiceState invoice(UUID orderId, UUID customerId, InvoiceState.Status status) {
        Money net = Money.of("10.00", "EUR");
        Money vat = Money.of("2.00", "EUR");
        return new InvoiceState(
                orderId, status.ordinal(), customerId, "2030-1", status, net, vat, net.plus(vat), NOW, null, null);
    }

    private Samples() {}
}
