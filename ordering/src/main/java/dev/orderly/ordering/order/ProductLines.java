package dev.orderly.ordering.order;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The lines of one order by their products, each of which occurs once. Changes the order's list. */
final class ProductLines {

    private final UUID orderId;
    private final List<OrderLine> lines;

    ProductLines(UUID orderId, List<OrderLine> lines) {
        this.orderId = orderId;
        this.lines = lines;
    }

    /** The product's quantity with this one added. */
    Quantity increased(UUID productId, Quantity by) {
        int position = positionOf(productId);
        return position < 0 ? by : by.plus(lines.get(position).quantity());
    }

    /** @throws OrderRefused.TooManyLines if there is no room for another product */
    void set(UUID productId, Quantity quantity) {
        int position = positionOf(productId);
        if (position >= 0) {
            lines.set(position, OrderLine.of(productId, quantity));
            return;
        }
        if (lines.size() == Order.MAX_LINES) {
            throw new OrderRefused.TooManyLines();
        }
        lines.add(OrderLine.of(productId, quantity));
    }

    /** @throws OrderRefused.NotInDraft if the product is not among them */
    void remove(UUID productId) {
        if (!lines.removeIf(line -> line.productId().equals(productId))) {
            throw new OrderRefused.NotInDraft(orderId, productId);
        }
    }

    /**
     * Captures names and prices.
     *
     * @throws OrderRefused.Empty without lines
     * @throws OrderRefused.MixedCurrencies if the prices have several currencies
     */
    void capture(Catalogue catalogue) {
        if (lines.isEmpty()) {
            throw new OrderRefused.Empty(orderId);
        }
        List<OrderLine> captured = lines.stream()
                .map(line -> line.capturing(catalogue.sold(line.productId())))
                .toList();
        if (captured.stream().map(OrderLine::currency).distinct().count() > 1) {
            throw new OrderRefused.MixedCurrencies(orderId);
        }
        lines.replaceAll(line -> captured.get(positionOf(line.productId())));
    }

    private int positionOf(UUID productId) {
        return IntStream.range(0, lines.size())
                .filter(position -> lines.get(position).productId().equals(productId))
                .findFirst()
                .orElse(-1);
    }
}
