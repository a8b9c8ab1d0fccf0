package dev.orderly.chaos.check.rule.erasure;

import static java.util.stream.Collectors.toMap;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.OwnState;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request for erasure is refused or carried out: then the customer is gone, and its topic has a tombstone. */
public final class ErasuresEnd implements Rule {

    private static final String TOPIC = "customers.customer.v1";

    @Override
    public String name() {
        return "erasures end";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Map<UUID, Rows.Customer> customers = Rows.byId(evidence.rows().customers());
        Map<UUID, OwnState> published = evidence.mechanism().outbox().stream()
                .filter(own -> own.topic().equals(TOPIC))
                .collect(toMap(OwnState::key, own -> own));
        return evidence.rows().erasureRequests().stream()
                .filter(request -> !hasEnded(
                        request.stage(),
                        customers.containsKey(request.customerId()),
                        isTombstone(published.get(request.customerId()))))
                .map(request -> violation(
                        request.customerId(),
                        "the erasure of customer %s is %s; the customer is %s",
                        request.customerId(),
                        request.stage(),
                        customers.containsKey(request.customerId()) ? "there" : "gone"));
    }

    private static boolean isTombstone(@Nullable OwnState state) {
        return state != null && state.hash() == null;
    }

    private static boolean hasEnded(String stage, boolean isThere, boolean isTombstone) {
        return switch (stage) {
            case "REFUSED" -> isThere;
            case "COMPLETED" -> !isThere && isTombstone;
            default -> false;
        };
    }
}
