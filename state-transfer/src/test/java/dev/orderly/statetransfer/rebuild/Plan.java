package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.rebuild.Life.Fault;
import java.time.Duration;
import java.util.List;

/**
 * What may happen in a scene.
 *
 * @param isEager whether what is sent is consumed at once by default; if not, when the rebuild is over
 * @param isAskedTwice whether a second rebuild may be asked for
 * @param isRead whether a request reads the replica and takes its time
 * @param longestLocked how long the rebuild may catch up under the lock
 */
record Plan(
        List<Fault> ofRebuild,
        List<Fault> ofConsumer,
        boolean isEager,
        boolean isAskedTwice,
        boolean isRead,
        Duration longestLocked) {

    private static final List<Fault> NONE = List.of();
    private static final Duration LONG = Duration.ofMinutes(1);

    static final Plan FAULTY = new Plan(
            List.of(Fault.values()), List.of(Fault.KILLED, Fault.LOST, Fault.UNANSWERED), true, true, true, LONG);
    static final Plan UNLOCKED = new Plan(List.of(Fault.UNLOCKED), NONE, true, true, false, LONG);
    static final Plan KILLED = new Plan(List.of(Fault.KILLED), NONE, true, false, false, LONG);
    static final Plan UNANSWERED = new Plan(List.of(Fault.UNANSWERED), NONE, true, false, false, LONG);
    static final Plan FED = new Plan(NONE, NONE, true, false, false, LONG);
    static final Plan AHEAD = new Plan(NONE, NONE, false, false, false, LONG);
    static final Plan SLOW = new Plan(NONE, NONE, true, false, false, Duration.ZERO);
}
