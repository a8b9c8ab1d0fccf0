package dev.orderly.chaos.report;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.chaos.fault.Injected;
import dev.orderly.chaos.load.Call;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AftermathTest {

    private static final Injected FAULT =
            new Injected("kill-kafka", "kafka killed", Set.of("kafka"), 30_000, 90_000, 95_000, "3 refused");

    @Test
    void onlyPlacingWhileTheFaultLastsCounts() {
        var calls = List.of(
                call("place", 1, 1, 20_000, 503),
                call("place", 2, 1, 30_000, 503),
                call("place", 2, 2, 31_000, 201),
                call("edit", 3, 1, 40_000, 503),
                call("place", 4, 1, 96_000, 0));

        assertThat(after(calls).placing()).hasValue(0.5);
        assertThat(after(List.of()).placing()).isEmpty();
    }

    @Test
    void anOperationLastsUntilItsDefiniteAnswer() {
        var calls = List.of(
                call("place", 1, 1, 29_000, 503),
                call("place", 1, 2, 40_000, 201),
                call("edit", 2, 1, 94_000, 0),
                call("edit", 2, 2, 99_000, 200));

        assertThat(after(calls).longestOperation()).hasValue(5_100);
    }

    @Test
    void lagIsGoneOnceNoMoreWaitsThanBefore() {
        assertThat(after(List.of(), sample(12_000, 4), sample(97_000, 5), sample(99_000, 4), sample(101_000, 0))
                        .lagGoneAfter())
                .hasValue(4_000);
        assertThat(after(List.of(), sample(97_000, null), sample(99_000, 1)).lagGoneAfter())
                .isEmpty();
    }

    private static Aftermath after(List<Call> calls, Sample... samples) {
        return new Aftermath(
                FAULT, calls.stream().collect(groupingBy(Call::operation)).values(), List.of(samples));
    }

    private static Sample sample(long at, @Nullable Integer unsent) {
        return new Sample(at, unsent == null ? null : Map.of("ordering", (long) unsent), Map.of());
    }

    private static Call call(String action, long operation, int attempt, long sent, int status) {
        return new Call(
                operation,
                attempt,
                action,
                "customer",
                "ordering",
                "POST",
                "/orders",
                Map.of(),
                null,
                sent,
                100,
                status,
                Map.of(),
                null);
    }
}
