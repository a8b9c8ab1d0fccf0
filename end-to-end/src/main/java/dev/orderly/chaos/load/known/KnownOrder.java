package dev.orderly.chaos.load.known;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * An order, as last seen.
 *
 * @param owner the user who made it
 * @param etag empty if it was not seen
 */
public record KnownOrder(
        String id,
        String owner,
        String customerId,
        String status,
        String etag,
        List<String> products,
        Invoice invoice) {

    private static final Set<String> UNDECIDED = Set.of("PLACED", "CONFIRMED");
    private static final Set<String> LEFT = Set.of("SHIPPED", "COMPLETED");
    private static final Set<String> ENDED = Set.of("COMPLETED", "CANCELLED", "REJECTED");

    /** What became of its invoice. */
    public enum Invoice {
        OPEN,
        PAID,
        CREDITED
    }

    static KnownOrder of(JsonNode order, String owner) {
        List<String> products = StreamSupport.stream(order.path("items").spliterator(), false)
                .map(item -> item.path("productId").asText())
                .toList();
        return new KnownOrder(
                order.path("id").asText(),
                owner,
                order.path("customerId").asText(),
                order.path("status").asText(),
                order.path("etag").asText(),
                products,
                Invoice.OPEN);
    }

    public KnownOrder as(String newStatus) {
        return new KnownOrder(id, owner, customerId, newStatus, "", products, invoice);
    }

    public KnownOrder with(Invoice newInvoice) {
        return new KnownOrder(id, owner, customerId, status, etag, products, newInvoice);
    }

    public boolean is(String wanted) {
        return status.equals(wanted);
    }

    /** Placed, and neither ended nor shipped. */
    public boolean isUndecided() {
        return UNDECIDED.contains(status);
    }

    public boolean hasLeft() {
        return LEFT.contains(status);
    }

    /** Its customer cannot be erased yet. */
    public boolean isOpen() {
        return !is("DRAFT") && !ENDED.contains(status);
    }
}
