package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.ToldContext;
import dev.orderly.statetransfer.interleaving.Schedule;
import dev.orderly.statetransfer.rebuild.Life.Fault;
import dev.orderly.statetransfer.rebuild.Locks.Lock;
import dev.orderly.statetransfer.rebuild.ThingTopic.State;
import dev.orderly.statetransfer.replica.Decisions;
import dev.orderly.statetransfer.replica.GivenDecisions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** A replica with rows that somebody has changed, deleted and invented is rebuilt while it is fed. */
class RebuildScene {

    private static final UUID KEPT = new UUID(0, 'A');
    static final UUID DAMAGED = new UUID(0, 'B');
    private static final UUID MISSING = new UUID(0, 'C');
    private static final UUID DELETED = new UUID(0, 'D');
    static final UUID INVENTED = new UUID(0, 'E');

    final Schedule schedule;
    final ThingTable table;
    private final Plan plan;
    final ThingTopic topic = new ThingTopic();
    final Locks locks = new Locks();
    final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Queue<List<State>> toSend = new ArrayDeque<>(List.of(
            List.of(new State(KEPT, 2, false), new State(MISSING, 2, false)),
            List.of(new State(DELETED, 2, true), new State(KEPT, 1, false))));
    private final Rules rules;
    int rebuilds;

    RebuildScene(Schedule schedule, ThingTable table, Plan plan) {
        this.schedule = schedule;
        this.table = table;
        this.plan = plan;
        this.rules = new Rules(this);
    }

    RebuildProcess process(Life life) {
        return new RebuildProcess(this, life);
    }

    void look() {
        rules.look();
    }

    Duration longestLocked() {
        return plan.longestLocked();
    }

    /** Returns what must hold at the end. */
    Runnable begin() {
        List.of(KEPT, DAMAGED, MISSING, DELETED).forEach(key -> topic.send(new State(key, 1, false)));
        List<State> rows = List.of(
                new State(KEPT, 1, false),
                new State(DAMAGED, 1, false),
                new State(DELETED, 1, false),
                new State(INVENTED, 7, false));
        table.begin(topic, rows, DAMAGED);
        rules.look();
        startActors();
        return rules::check;
    }

    private void startActors() {
        Life first = new Life("rebuild", this, plan.ofRebuild());
        schedule.start(() -> live(first, process(first)::ask));
        if (plan.isAskedTwice()) {
            Life second = new Life("second rebuild", this, List.of());
            schedule.startAtRest(this::isRebuilding, () -> live(second, process(second)::ask));
        }
        if (plan.isRead()) {
            schedule.startAtRest(() -> true, this::request);
        }
        ThingReader reader = new ThingReader(this, plan);
        schedule.startAtRest(reader::isDue, reader::read);
        if (!plan.isEager()) {
            schedule.startAtRest(() -> true, this::sendAll);
        }
    }

    private boolean isRebuilding() {
        return rebuilds > 0;
    }

    /** A process that is killed is started again, and clears up. */
    void live(Life life, Runnable work) {
        try {
            work.run();
        } catch (CompletionException e) {
            if (!life.isKilled()) {
                throw e;
            }
            schedule.rest();
            Life next = new Life("restarted rebuild", this, plan.ofRebuild());
            live(next, process(next)::clearUp);
        }
    }

    private void sendAll() {
        while (isToSend()) {
            send();
        }
    }

    boolean isToSend() {
        return !toSend.isEmpty();
    }

    void send() {
        List<State> states = toSend.remove();
        states.forEach(topic::send);
        schedule.tell("the owner sends " + states);
    }

    /** A decision that takes its time, and has read the replica. */
    private void request() {
        Life life = new Life("request", this, List.of());
        new ToldContext(RebuildProcess.bean(Vertx.class), life)
                .run(() -> Panache.withTransaction(() -> decisions(life)
                        .decide(List.of(KEPT))
                        .flatMap(decided -> Life.blocking(
                                () -> takeTime(life), () -> Uni.createFrom().voidItem()))))
                .await()
                .indefinitely();
    }

    private void takeTime(Life life) {
        schedule.rest();
        life.tell("commits");
    }

    Decisions decisions(Life life) {
        return new GivenDecisions(
                table,
                RebuildProcess.bean(FreshContext.class),
                () -> life.lock(Lock.DECISIONS, "decides"),
                () -> life.step("has decided"));
    }
}
