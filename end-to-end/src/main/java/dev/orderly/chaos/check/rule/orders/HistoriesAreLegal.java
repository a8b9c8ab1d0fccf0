package dev.orderly.chaos.check.rule.orders;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows.Order;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An order starts as a draft and takes permitted steps only, each once, up to the status it has. One that was adopted
 * may lack some of them.
 */
public final class HistoriesAreLegal implements Rule {

    private static final String TOPIC = "ordering.order.v1";

    private static final Map<String, Set<String>> STEPS = Map.of(
            "DRAFT", Set.of("PLACED"),
            "PLACED", Set.of("CONFIRMED", "REJECTED", "CANCELLED"),
            "CONFIRMED", Set.of("SHIPPED", "CANCEL_REQUESTED"),
            "CANCEL_REQUESTED", Set.of("CANCELLED", "SHIPPED"),
            "SHIPPED", Set.of("COMPLETED"));

    @Override
    public String name() {
        return "histories are legal";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Losses losses = Losses.of(evidence);
        return evidence.rows().orders().stream()
                .filter(order ->
                        !isLegal(order) && !(losses.mayLackDetails(TOPIC, order.id()) && isLegalWithGaps(order)))
                .map(order ->
                        violation(order.id(), "order %s is %s after %s", order.id(), order.status(), statuses(order)));
    }

    private static boolean isLegal(Order order) {
        List<String> statuses = statuses(order);
        return !statuses.isEmpty()
                && statuses.getFirst().equals("DRAFT")
                && statuses.getLast().equals(order.status())
                && IntStream.range(1, statuses.size())
                        .allMatch(step -> STEPS.getOrDefault(statuses.get(step - 1), Set.of())
                                .contains(statuses.get(step)))
                && order.cancelDeclined() == (order.was("CANCEL_REQUESTED") && order.was("SHIPPED"));
    }

    private static boolean isLegalWithGaps(Order order) {
        List<String> statuses = statuses(order);
        return !statuses.isEmpty()
                && statuses.getLast().equals(order.status())
                && IntStream.range(1, statuses.size())
                        .allMatch(step -> leadsTo(statuses.get(step - 1), statuses.get(step)));
    }

    private static boolean leadsTo(String status, String later) {
        return STEPS.getOrDefault(status, Set.of()).stream()
                .anyMatch(next -> next.equals(later) || leadsTo(next, later));
    }

    private static List<String> statuses(Order order) {
        return order.history().stream().map(Order.Change::status).toList();
    }
}
