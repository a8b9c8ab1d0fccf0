package dev.orderly.chaos.load.calling;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.CallLog;
import dev.orderly.chaos.load.Targets;
import dev.orderly.chaos.load.Targets.Instance;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Attempts an operation at one instance after the other until its outcome is known, and logs every attempt. */
final class Repeating {

    /** Not a result: 401 means to get a new token or session, 429 to come back later. */
    private static final Set<Integer> COME_AGAIN = Set.of(401, 429);

    private final Targets targets;
    private final CallLog log;
    private final Tally tally;

    Repeating(Targets targets, CallLog log, Tally tally) {
        this.targets = targets;
        this.log = log;
        this.tally = tally;
    }

    /** The attempt with a definite answer. */
    Call untilDefinite(Operation operation, RandomGenerator random) throws InterruptedException {
        String program = operation.caller().program(operation.request().service());
        List<Instance> instances = targets.of(program);
        int first = random.nextInt(instances.size());
        Pause pause = new Pause();
        for (int number = 1; ; number++) {
            Instance instance = instances.get((first + number) % instances.size());
            Call call = new Attempt(operation, number, instance).make();
            log.add(call);
            if (call.isDefinite() && !COME_AGAIN.contains(call.status())) {
                return call;
            }
            tally.failed(call.status());
            pause.take();
        }
    }
}
