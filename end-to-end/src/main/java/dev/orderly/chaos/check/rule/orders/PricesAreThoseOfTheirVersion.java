package dev.orderly.chaos.check.rule.orders;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows.Order;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Each line of a placed order has name and price of the version of the product that it names. */
public final class PricesAreThoseOfTheirVersion implements Rule {

    private static final String KIND = "product";

    private record Ordered(Order order, Order.Line line, long version) {}

    @Override
    public String name() {
        return "prices are those of the named version";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        KnownVersions known = new KnownVersions(KIND, evidence);
        return lines(evidence)
                .filter(one -> known.of(KIND, one.line().productId(), one.version())
                        .filter(product -> !isAsIn(product, one.line()))
                        .isPresent())
                .map(one -> violation(
                        one.order().id(),
                        "order %s has another name or price for product %s than version %d has",
                        one.order().id(),
                        one.line().productId(),
                        one.version()));
    }

    @Override
    public long uncheckable(Evidence evidence) {
        KnownVersions known = new KnownVersions(KIND, evidence);
        return lines(evidence)
                .filter(one ->
                        known.of(KIND, one.line().productId(), one.version()).isEmpty())
                .count();
    }

    private static Stream<Ordered> lines(Evidence evidence) {
        return evidence.rows().orders().stream()
                .flatMap(order -> order.lines().stream()
                        .flatMap(line -> line.productVersion() == null
                                ? Stream.empty()
                                : Stream.of(new Ordered(order, line, line.productVersion()))));
    }

    private static boolean isAsIn(JsonNode product, Order.Line line) {
        JsonNode price = product.path("price");
        return product.path("name").asText().equals(line.name())
                && product.path("sku").asText().equals(line.sku())
                && price.path("currency").asText().equals(line.currency())
                && line.unitPrice() != null
                && new BigDecimal(price.path("amount").asText("0")).compareTo(line.unitPrice()) == 0;
    }
}
