package dev.orderly.chaos.check.rule.erasure;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows.Order;
import dev.orderly.chaos.check.rule.Erased;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.stream.Stream;

/** Orders of erased customers have neither addresses nor reasons, and drafts are deleted. */
public final class OrdersOfTheErasedAreAnonymous implements Rule {

    @Override
    public String name() {
        return "orders of the erased are anonymous";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Erased erased = Erased.of(evidence.rows());
        return evidence.rows().orders().stream()
                .filter(order -> erased.contains(order.customerId()) && !isAnonymous(order))
                .map(order -> violation(
                        order.id(),
                        "order %s of the erased customer %s tells who that was",
                        order.id(),
                        order.customerId()));
    }

    private static boolean isAnonymous(Order order) {
        return !order.isDraft()
                && order.reason() == null
                && order.billingAddress().isEmpty()
                && order.shippingAddress().isEmpty()
                && order.history().stream().allMatch(change -> change.reason() == null);
    }
}
