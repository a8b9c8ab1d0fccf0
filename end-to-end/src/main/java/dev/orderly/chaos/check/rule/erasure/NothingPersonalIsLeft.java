package dev.orderly.chaos.check.rule.erasure;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Remnant;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing about an erased person is found any more, except what the law makes billing keep on invoices. */
public final class NothingPersonalIsLeft implements Rule {

    private static final Set<String> KEPT_ON_INVOICES = Set.of(
            "buyer_name",
            "buyer_line1",
            "buyer_line2",
            "buyer_postal_code",
            "buyer_city",
            "buyer_country",
            "payment_reference",
            "credit_reason");

    @Override
    public String name() {
        return "nothing personal is left of the erased";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return evidence.mechanism().remnants().stream()
                .filter(remnant -> !isKept(remnant))
                .map(remnant -> violation(
                        remnant.customerId(),
                        "%s %s still has something personal in %s of %s",
                        remnant.where(),
                        remnant.container(),
                        remnant.field(),
                        remnant.row()));
    }

    private static boolean isKept(Remnant remnant) {
        return remnant.where().equals("billing")
                && remnant.container().equals("invoice")
                && KEPT_ON_INVOICES.contains(remnant.field());
    }
}
