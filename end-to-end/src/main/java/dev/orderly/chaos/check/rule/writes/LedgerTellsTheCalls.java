package dev.orderly.chaos.check.rule.writes;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.rule.Load;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Operation;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Each receipt and adjustment is in the ledger as often as it was made: once, even if its answer was lost. */
public final class LedgerTellsTheCalls implements Rule {

    private static final String RECEIPTS = "POST /stock/{}/receipts";
    private static final String ADJUSTMENTS = "POST /stock/{}/adjustments";

    private record Movement(UUID product, String kind, int change, String reference) {
        static Movement of(Operation operation) {
            return operation.endpoint().name().equals(RECEIPTS)
                    ? new Movement(
                            operation.id(),
                            "RECEIPT",
                            operation.request().path("quantity").asInt(),
                            operation.request().path("reference").asText())
                    : new Movement(
                            operation.id(),
                            "ADJUSTMENT",
                            operation.request().path("delta").asInt(),
                            operation.request().path("reason").asText());
        }

        static Movement of(Rows.LedgerEntry entry) {
            return new Movement(entry.productId(), entry.kind(), entry.onHandChange(), entry.reference());
        }
    }

    @Override
    public String name() {
        return "the ledger tells the calls";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Load load = new Load(evidence.calls());
        Map<Movement, Integer> made = new HashMap<>();
        Map<Movement, Integer> perhaps = new HashMap<>();
        Operation.of(Losses.of(evidence).detailedCalls(), RECEIPTS, ADJUSTMENTS).forEach(operation -> {
            if (operation.succeeded()) {
                made.merge(Movement.of(operation), 1, Integer::sum);
            } else if (operation.isUnknown()) {
                perhaps.merge(Movement.of(operation), 1, Integer::sum);
            }
        });
        Map<Movement, Integer> booked = new HashMap<>();
        evidence.rows().ledger().stream()
                .filter(entry -> entry.kind().equals("RECEIPT") || entry.kind().equals("ADJUSTMENT"))
                .map(Movement::of)
                .forEach(movement -> booked.merge(movement, 1, Integer::sum));
        Set<Movement> all = new HashSet<>(made.keySet());
        booked.keySet().stream()
                .filter(movement -> perhaps.containsKey(movement)
                        || (load.uses(movement.product()) && load.spans(movement.product())))
                .forEach(all::add);
        return all.stream().flatMap(movement -> {
            int least = made.getOrDefault(movement, 0);
            int most = least + perhaps.getOrDefault(movement, 0);
            int times = booked.getOrDefault(movement, 0);
            return times >= least && times <= most
                    ? Stream.empty()
                    : Stream.of(violation(
                            movement.product(),
                            "the ledger of product %s has %s of %d %d times, not %s",
                            movement.product(),
                            movement.kind(),
                            movement.change(),
                            times,
                            least == most ? least : least + " to " + most));
        });
    }
}
