package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.gate.RestoreDetection;
import dev.orderly.statetransfer.gate.ScriptedDetection;
import dev.orderly.statetransfer.interleaving.Schedule;
import dev.orderly.statetransfer.outbox.ScriptedDatabase.State;

/**
 * The same service with a database that was restored: it is about to send a version older than its topic's. Changes are
 * refused soon, but some may still be made; an operator adopts whatever is ahead.
 */
class RestoredScene extends Scene {

    private static final long SENT_BEFORE_THE_BACKUP = 1;

    RestoredScene(Schedule schedule) {
        super(schedule, 10);
        State[] states = {state(0), state(1), state(2)};
        broker.hold(Keys.A, states);
        database.restore(Keys.A, states[1], SENT_BEFORE_THE_BACKUP);
    }

    private static State state(int version) {
        return new State(version, "before");
    }

    @Override
    RestoreDetection detection(Life life) {
        return new ScriptedDetection(new OwnTopic(life, broker, database));
    }

    @Override
    void others() {
        schedule.start(() -> write("writer 1", Keys.A));
        schedule.start(() -> write("writer 2", Keys.A));
        schedule.start(this::adopt);
    }

    private void adopt() {
        while (true) {
            schedule.restUntil(database::isAdoptable);
            schedule.step();
            schedule.tell("the operator adopts");
            database.adopt();
        }
    }
}
