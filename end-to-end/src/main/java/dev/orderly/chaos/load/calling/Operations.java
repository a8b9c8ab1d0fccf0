package dev.orderly.chaos.load.calling;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.CallLog;
import dev.orderly.chaos.load.Targets;
import java.util.random.RandomGenerator;

/** Performs requests: numbered, counted, logged, and repeated until the outcome is known. */
public final class Operations {

    private final Tally tally = new Tally();
    private final Repeating repeating;

    public Operations(Targets targets, CallLog log) {
        this.repeating = new Repeating(targets, log, tally);
    }

    /** Returns the definite answer, or is interrupted: then the operation stays unfinished. */
    public Call perform(Caller caller, Request request, RandomGenerator random) throws InterruptedException {
        Operation operation = tally.begin(caller, request);
        Call answer = repeating.untilDefinite(operation, random);
        tally.finish(operation);
        return answer;
    }

    public Tally tally() {
        return tally;
    }
}
