package dev.orderly.chaos.check.rule.orders;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows.Order;
import dev.orderly.chaos.check.rule.Erased;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Version;
import dev.orderly.chaos.check.rule.Violation;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A placed order has the addresses of the version of the customer that it names, until that is forgotten. */
public final class AddressesAreThoseOfTheirVersion implements Rule {

    private static final String KIND = "customer";

    @Override
    public String name() {
        return "addresses are those of the named version";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        KnownVersions known = new KnownVersions(KIND, evidence);
        return placed(evidence)
                .filter(order -> customer(order, known)
                        .filter(customer -> !isAsIn(customer, order))
                        .isPresent())
                .map(order -> violation(
                        order.id(),
                        "order %s has other addresses than version %s of customer %s",
                        order.id(),
                        order.customerVersion(),
                        order.customerId()));
    }

    @Override
    public long uncheckable(Evidence evidence) {
        KnownVersions known = new KnownVersions(KIND, evidence);
        return placed(evidence)
                .filter(order -> customer(order, known).isEmpty())
                .count();
    }

    private static Stream<Order> placed(Evidence evidence) {
        Erased erased = Erased.of(evidence.rows());
        return evidence.rows().orders().stream()
                .filter(order -> order.customerVersion() != null && !erased.contains(order.customerId()));
    }

    private static Optional<JsonNode> customer(Order order, KnownVersions known) {
        return Optional.ofNullable(order.customerVersion())
                .flatMap(version -> known.of(new Version(KIND, order.customerId(), version)));
    }

    private static boolean isAsIn(JsonNode customer, Order order) {
        return fields(customer.path("billingAddress")).equals(order.billingAddress())
                && fields(customer.path("shippingAddress")).equals(order.shippingAddress());
    }

    private static Map<String, String> fields(JsonNode address) {
        return address.propertyStream()
                .filter(field -> !field.getValue().isNull())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asText()));
    }
}
