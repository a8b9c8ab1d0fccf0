package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.interleaving.Schedule;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** The life of a process: before everything that it does, others may go on, and it may be killed or stand still. */
final class Life {

    static final class Killed extends Error {

        private static final long serialVersionUID = 1;

        Killed() {
            super("The process is killed", null, false, false);
        }
    }

    private static final int KILLED = 1;
    private static final int PAUSED = 2;
    private static final int CUT_OFF = 3;

    private static final int FAILS = 1;
    private static final int ANSWER_IS_LOST = 2;
    private static final int IS_LATE = 3;

    private final String name;
    private final Schedule schedule;
    private final ScriptedDatabase database;
    private boolean isKilled;
    private boolean knowsItsSilence;

    Life(String name, Schedule schedule, ScriptedDatabase database) {
        this.name = name;
        this.schedule = schedule;
        this.database = database;
    }

    /** Before something that cannot fail by itself. */
    void step() {
        requireAlive();
        switch (schedule.step(database.isLedBy(this) ? CUT_OFF : 0)) {
            case KILLED -> {
                isKilled = true;
                endSession("is killed");
            }
            case PAUSED -> {
                endSession("pauses");
                knowsItsSilence = true;
                schedule.rest();
            }
            case CUT_OFF -> endSession("loses its session");
            default -> {}
        }
        requireAlive();
    }

    private void endSession(String why) {
        tell(why);
        database.endSession(this);
    }

    private void requireAlive() {
        if (isKilled) {
            throw new Killed();
        }
    }

    /** Something that happens, fails, happens without an answer, or happens after it seemed to have failed. */
    <E extends Exception> void attempt(String what, Runnable effect, Supplier<E> failure) throws E {
        step();
        int outcome = schedule.choose(IS_LATE + 1);
        switch (outcome) {
            case FAILS -> tell(what + " in vain");
            case ANSWER_IS_LOST -> {
                tell(what + " and gets no answer");
                effect.run();
            }
            case IS_LATE -> {
                tell(what + " and does not wait");
                schedule.start(() -> late(what, effect));
            }
            default -> {
                tell(what);
                effect.run();
                return;
            }
        }
        throw failure.get();
    }

    private void late(String what, Runnable effect) {
        tell(what + " late");
        try {
            effect.run();
        } catch (KafkaException e) {
            tell("  is refused: " + e.getMessage());
        }
    }

    /** Whether this happens as usual. */
    boolean succeeds(String what, String otherwise) {
        step();
        boolean usual = schedule.choose(2) == 0;
        tell(usual ? what : otherwise);
        return usual;
    }

    /** A process that loses its session without having paused notices it whenever it sends its next heartbeat. */
    boolean believesInItsSession() {
        knowsItsSilence = knowsItsSilence || (!database.isLedBy(this) && schedule.choose(2) == 1);
        return !knowsItsSilence;
    }

    void beginSession() {
        knowsItsSilence = false;
    }

    void await() {
        schedule.restUntil(() -> isKilled || !database.isLedBy(this) || database.isAnythingDirty());
        requireAlive();
        knowsItsSilence = !database.isLedBy(this);
    }

    void await(BooleanSupplier done) {
        schedule.waitUntil(() -> isKilled || done.getAsBoolean());
        requireAlive();
    }

    boolean isKilled() {
        return isKilled;
    }

    void tell(String event) {
        schedule.tell(name + " " + event);
    }
}
