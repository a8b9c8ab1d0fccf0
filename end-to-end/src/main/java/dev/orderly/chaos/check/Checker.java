package dev.orderly.chaos.check;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Fault;
import dev.orderly.chaos.check.evidence.Restored;
import dev.orderly.chaos.check.reading.Addresses;
import dev.orderly.chaos.check.reading.EvidenceReader;
import dev.orderly.chaos.check.reading.Quiescence;
import dev.orderly.chaos.check.rule.Violation;
import dev.orderly.chaos.load.Call;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Checks after a run that the system kept its promises, whatever happened to it. It knows nothing of the services'
 * code: only their answers, tables, topics and mails.
 */
public final class Checker {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Addresses addresses;

    private Checker(Addresses addresses) {
        this.addresses = addresses;
    }

    public static Checker of(Addresses addresses) {
        return new Checker(addresses);
    }

    /**
     * Waits until the system is at rest, for at most three minutes, and checks it. Nobody may call it any more.
     *
     * @param watcher is told what is still moving, about once a second
     * @throws InterruptedException if the waiting is interrupted
     */
    public Verdict check(List<Call> calls, List<Fault> faults, List<Restored> restored, Consumer<List<String>> watcher)
            throws InterruptedException {
        List<String> moving = new Quiescence(addresses).await(PATIENCE, watcher);
        return Verdict.on(new EvidenceReader(addresses).read(calls, faults, restored, moving));
    }

    /** What must not be, in the order of the rules. */
    public static List<Violation> check(Evidence evidence) {
        return Rules.ALL.stream().flatMap(rule -> rule.check(evidence)).toList();
    }
}
