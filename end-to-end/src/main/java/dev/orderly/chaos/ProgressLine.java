package dev.orderly.chaos;

import dev.orderly.chaos.fault.Injected;
import dev.orderly.chaos.fault.Injector;
import dev.orderly.chaos.fault.Supervisor;
import dev.orderly.chaos.load.running.Load;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Shows every five seconds how far a run is. */
record ProgressLine(Load load, Injector injector, Supervisor supervisor, PrintStream out) {

    private static final Duration EVERY = Duration.ofSeconds(5);

    /** Returns at that time. */
    void showUntil(Instant end) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), end);
        while (left.isPositive()) {
            out.println(text(left));
            Thread.sleep(left.compareTo(EVERY) < 0 ? left : EVERY);
            left = Duration.between(Instant.now(), end);
        }
    }

    private String text(Duration left) {
        var progress = load.progress();
        List<Injected> faults =
                injector.injected().stream().filter(Injected::counts).toList();
        return "  %3d s left  %d actions, %d answered, %d orders; %d faults of %d kinds, %d incidents; now: %s"
                .formatted(
                        left.toSeconds(),
                        progress.begun(),
                        progress.definite(),
                        progress.ordersPlaced(),
                        faults.size(),
                        faults.stream().map(Injected::kind).distinct().count(),
                        supervisor.incidents().size(),
                        String.join(", ", injector.active()));
    }
}
