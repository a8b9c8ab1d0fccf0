package dev.orderly.chaos.check.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the services' own tables hold. Times are as PostgreSQL writes them in JSON: ISO 8601 with an offset.
 *
 * @param letters the e-mails to be sent, or sent, by invoice
 */
public record Rows(
        List<Customer> customers,
        List<ErasureRequest> erasureRequests,
        List<Product> products,
        List<Stock> stock,
        List<LedgerEntry> ledger,
        List<Reservation> reservations,
        List<Order> orders,
        List<Shipment> shipments,
        List<Invoice> invoices,
        long lastInvoiceNumber,
        List<Letter> letters) {

    /** What one service owns and publishes. */
    public sealed interface Entity {
        UUID id();

        long version();
    }

    public record Customer(UUID id, long version, String status) implements Entity {}

    public record ErasureRequest(UUID customerId, String stage) {

        /** Whether the erasure cannot be stopped any more: the person is being forgotten, or was. */
        public boolean isForgetting() {
            return !stage.equals("REQUESTED") && !stage.equals("REFUSED");
        }
    }

    public record Product(UUID id, long version, String status) implements Entity {}

    public record Stock(UUID productId, long version, int onHand, int reserved, long ledgerLength) implements Entity {
        @Override
        public UUID id() {
            return productId;
        }
    }

    public record LedgerEntry(
            UUID productId,
            long position,
            String kind,
            int onHandChange,
            int reservedChange,
            String reference,
            String at) {}

    public record Reservation(UUID id, long version, String status, List<Reservation.Line> lines) implements Entity {
        public record Line(
                UUID productId, int quantity, @Nullable String shortage) {}
    }

    public record Order(
            UUID id,
            long version,
            UUID customerId,
            String status,
            @Nullable String reason,
            boolean cancelDeclined,
            @Nullable Long customerVersion,
            Map<String, String> billingAddress,
            Map<String, String> shippingAddress,
            List<Order.Line> lines,
            List<Change> history)
            implements Entity {

        public record Line(
                UUID productId,
                int quantity,
                @Nullable Long productVersion,
                @Nullable String sku,
                @Nullable String name,
                @Nullable BigDecimal unitPrice,
                @Nullable String currency) {}

        public record Change(
                String status, String at, @Nullable String reason) {}

        public boolean isDraft() {
            return status.equals("DRAFT");
        }

        /** How many pieces of each product. */
        public Map<UUID, Integer> quantities() {
            return lines.stream()
                    .collect(Collectors.toMap(Order.Line::productId, Order.Line::quantity, Integer::sum, TreeMap::new));
        }

        public boolean was(String status) {
            return history.stream().anyMatch(change -> change.status().equals(status));
        }
    }

    public record Shipment(
            UUID id,
            long version,
            String status,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String dispatchedAt,
            @Nullable String deliveredAt)
            implements Entity {

        public boolean hasLeft() {
            return status.equals("DISPATCHED") || status.equals("DELIVERED");
        }
    }

    public record Invoice(
            UUID id,
            long version,
            long number,
            UUID customerId,
            String status,
            @Nullable String buyerEmail,
            BigDecimal net,
            BigDecimal vat,
            BigDecimal gross,
            String issuedAt,
            @Nullable String paymentReference,
            @Nullable String creditReason,
            List<Invoice.Line> lines)
            implements Entity {

        public record Line(UUID productId, int quantity, BigDecimal unitPrice, BigDecimal net) {}
    }

    public record Letter(UUID invoiceId, String state, int sending) {}

    public static <E extends Entity> Map<UUID, E> byId(List<E> entities) {
        return entities.stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    /** All entities of that kind, named as in a topic. */
    public List<? extends Entity> of(String kind) {
        return switch (kind) {
            case "customer" -> customers;
            case "product" -> products;
            case "stock" -> stock;
            case "reservation" -> reservations;
            case "order" -> orders;
            case "shipment" -> shipments;
            case "invoice" -> invoices;
            default -> List.of();
        };
    }

    public static Stream<String> kinds() {
        return Stream.of("customer", "product", "stock", "reservation", "order", "shipment", "invoice");
    }
}
