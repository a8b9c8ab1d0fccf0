package dev.orderly.chaos.check.rule.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Remnant;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
                .filter(remnant -> !isKept(remnant) && !isLaterAnswer(remnant, evidence))
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

    /**
     * Invoices are still paid and credited after billing has forgotten. The answers, which are kept for a day, repeat the
     * name and address on the invoice.
     */
    private static boolean isLaterAnswer(Remnant remnant, Evidence evidence) {
        return remnant.where().equals("billing")
                && remnant.container().equals("idempotency")
                && remnant.field().startsWith("body.buyer.")
                && forgottenAt(remnant.customerId(), evidence)
                        .filter(forgotten -> evidence.calls().stream()
                                .filter(call ->
                                        remnant.row().equals(call.asked().get("idempotency-key")))
                                .anyMatch(call -> forgotten.isBefore(Instant.ofEpochMilli(call.endMillis()))))
                        .isPresent();
    }

    private static Optional<Instant> forgottenAt(UUID customer, Evidence evidence) {
        return evidence.records().stream()
                .filter(message -> message.topic().equals("billing.erasure.v1"))
                .filter(message -> customer.toString().equals(message.key()))
                .map(message -> message.state().path("acknowledgedAt"))
                .filter(JsonNode::isTextual)
                .map(at -> Instant.parse(at.asText()))
                .findFirst();
    }
}
