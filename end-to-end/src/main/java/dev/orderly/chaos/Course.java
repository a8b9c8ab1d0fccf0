package dev.orderly.chaos;

import dev.orderly.chaos.fault.Injected;
import dev.orderly.chaos.fault.Injector;
import dev.orderly.chaos.fault.Supervisor;
import dev.orderly.chaos.load.calling.Operation;
import dev.orderly.chaos.load.running.Load;
import dev.orderly.chaos.report.Sample;
import dev.orderly.chaos.report.Samples;
import dev.orderly.launcher.console.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What happened while load and faults met.
 *
 * @param incidents what no fault explains
 * @param unanswered the operations that did not end in time, although all faults were mended
 */
record Course(
        Instant began,
        Instant ended,
        List<Injected> injected,
        List<Sample> samples,
        List<String> incidents,
        Collection<Operation> unanswered) {

    private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(90);

    /** Returns when all faults are mended, and all operations have ended or were given up. */
    static Course take(
            Load load, Injector injector, Supervisor supervisor, Samples samples, Duration lasts, Progress progress)
            throws InterruptedException {
        progress.step("load", "is prepared");
        load.prepare();
        Instant began = Instant.now();
        load.start();
        injector.start();
        new ProgressLine(load, injector, supervisor, System.out).showUntil(began.plus(lasts));
        progress.step("faults", "are mended");
        injector.finish();
        Collection<Operation> unanswered = load.stop(UNTIL_ANSWERED);
        return new Course(
                began, Instant.now(), injector.injected(), samples.taken(), supervisor.incidents(), unanswered);
    }
}
