package dev.orderly.statetransfer.outbox;

import static dev.orderly.statetransfer.interleaving.Absent.absent;

import dev.orderly.statetopics.StateTopics;
import dev.orderly.statetransfer.gate.NothingToDetect;
import dev.orderly.statetransfer.gate.RestoreDetection;
import dev.orderly.statetransfer.interleaving.Schedule;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Two instances of a service whose transactions write to the outbox. A mistake is planted by overriding a part. */
class Scene {

    private static final Lead FIRST = new Lead();
    private static final Lead SECOND = new Lead();

    final Schedule schedule;
    private final int batch;
    final ScriptedBroker broker;
    final ScriptedDatabase database;

    /** @param batch how many rows the relay reads at a time */
    Scene(Schedule schedule, int batch) {
        this.schedule = schedule;
        this.batch = batch;
        this.broker = broker();
        this.database = database(broker);
    }

    ScriptedBroker broker() {
        return new ScriptedBroker(schedule);
    }

    ScriptedDatabase database(ScriptedBroker with) {
        return new ScriptedDatabase(schedule, with);
    }

    FencingProducers producers(Life life, ScriptedBroker with) {
        return new ScriptedProducers(life, with);
    }

    RestoreDetection detection(Life life) {
        return new NothingToDetect();
    }

    DirtyRows outbox(Life life, ScriptedDatabase in) {
        return new ScriptedDirtyRows(life, in);
    }

    /** Returns what must hold at the end. */
    Runnable begin() {
        schedule.start(() -> relay("relay 1", FIRST));
        schedule.start(() -> relay("relay 2", SECOND));
        others();
        return database::requireEverythingSent;
    }

    void others() {
        schedule.start(() -> {
            write("writer 1", Keys.A);
            write("writer 1", Keys.A, Keys.B);
        });
        schedule.start(() -> write("writer 2", Keys.B));
    }

    /** A process that is killed is started again. */
    private void relay(String name, Lead lead) {
        while (true) {
            try {
                Life life = new Life(name, schedule, database);
                live(life, lead.of(life, database));
            } catch (Life.Killed e) {
                schedule.rest();
            }
        }
    }

    private void live(Life life, Lead lead) {
        DirtyRows outbox = outbox(life, database);
        Relay relay = new Relay(
                lead,
                new AvailableTopics(),
                producers(life, broker),
                outbox,
                new SentRecordCounts(),
                new UnsendableRows(outbox),
                detection(life),
                new Notifications(lead, life));
        relay.batch = batch;
        relay.database = new SingleThread(schedule, life);
        try {
            while (true) {
                relay.relayIfLeading();
                schedule.restUntil(() -> !database.isLed());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** One transaction. */
    void write(String writer, UUID... keys) {
        schedule.rest();
        for (UUID key : keys) {
            schedule.step();
            schedule.waitUntil(() -> !database.isLocked(key));
            schedule.tell(writer + " writes " + Keys.name(key));
            database.write(key, writer);
        }
        schedule.step();
        boolean commits = schedule.choose(2) == 0;
        schedule.tell(writer + (commits ? " commits" : " rolls back"));
        for (UUID key : keys) {
            if (commits) {
                database.commit(key);
            } else {
                database.rollBack(key);
            }
        }
    }

    @Vetoed
    private static final class AvailableTopics extends OwnTopics {

        AvailableTopics() {
            super(absent(), absent(), new StateTopics(List.of()), "shipping");
        }

        @Override
        void ensure() {}
    }

    @Vetoed
    private static final class Notifications extends RelayNotifications {

        private final Life life;

        Notifications(Lead lead, Life life) {
            super(lead, absent(), absent(), "postgresql://localhost/shipping", "", "");
            this.life = life;
        }

        @Override
        void await(Duration longest) {
            life.await();
        }
    }
}
