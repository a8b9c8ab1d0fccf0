package dev.orderly.chaos.check.rule.answers;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Endpoint;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import dev.orderly.chaos.load.Call;
import java.util.Set;
import java.util.stream.Stream;

/** A fault makes a program unavailable, never wrong: 500 has no excuse. */
public final class ServerErrorsHaveACause implements Rule {

    private static final Set<Integer> UNAVAILABLE = Set.of(502, 503, 504);
    private static final int SERVER_ERROR = 500;

    @Override
    public String name() {
        return "server errors have a cause";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call -> call.status() >= SERVER_ERROR)
                .filter(call -> !UNAVAILABLE.contains(call.status()) || !isExplained(call, evidence))
                .map(call -> violation(
                        null,
                        "%s answered %d to %s (operation %d)",
                        call.program(),
                        call.status(),
                        Endpoint.of(call).name(),
                        call.operation()));
    }

    private static boolean isExplained(Call call, Evidence evidence) {
        return evidence.circumstances().faults().stream().anyMatch(fault -> fault.explains(call));
    }
}
