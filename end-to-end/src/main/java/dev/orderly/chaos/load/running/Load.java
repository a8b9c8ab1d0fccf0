package dev.orderly.chaos.load.running;

import dev.orderly.chaos.load.CallLog;
import dev.orderly.chaos.load.Targets;
import dev.orderly.chaos.load.actions.Action;
import dev.orderly.chaos.load.actions.Deck;
import dev.orderly.chaos.load.actions.Turn;
import dev.orderly.chaos.load.calling.Operation;
import dev.orderly.chaos.load.calling.Operations;
import dev.orderly.chaos.load.calling.People;
import dev.orderly.chaos.load.calling.Tally;
import dev.orderly.chaos.load.known.Known;
import java.time.Duration;
import java.util.Collection;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Customers and staff at work, at a given rate, until they are stopped. What they do follows from the seed. */
public final class Load {

    /** The share of actions by people who use the portal. */
    private static final double AT_THE_PORTAL = 0.15;

    private final Known known = new Known();
    private final Deck deck = new Deck();
    private final Slots slots = new Slots();
    private final LongAdder skipped = new LongAdder();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Operations operations;
    private final People people;
    private final Random random;
    private final long intervalMicros;

    private @Nullable ScheduledFuture<?> ticking;

    public Load(Targets targets, CallLog log, long seed, double actionsPerSecond) {
        this.operations = new Operations(targets, log);
        this.people = new People(targets);
        this.random = new Random(seed);
        this.intervalMicros = Math.round(TimeUnit.SECONDS.toMicros(1) / actionsPerSecond);
    }

    /** Creates products and customers, and returns when ordering knows them. Nothing may be broken yet. */
    public void prepare() throws InterruptedException {
        new Preparation(turn(random.nextLong(), false)).make();
    }

    /** Starts, or goes on. */
    public synchronized void start() {
        ticking = clock.scheduleAtFixedRate(this::begin, 0, intervalMicros, TimeUnit.MICROSECONDS);
    }

    /** Begins no further action until it is started again; those that have begun go on. */
    public synchronized void pause() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    /** Waits until all operations have ended, for good; returns those which had not in time, and are given up. */
    public Collection<Operation> stop(Duration limit) throws InterruptedException {
        pause();
        clock.shutdown();
        clock.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
        callers.shutdown();
        if (!callers.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            callers.shutdownNow();
            callers.close();
        }
        return operations.tally().unfinished();
    }

    public Progress progress() {
        Tally tally = operations.tally();
        return new Progress(tally.begun(), tally.definite(), tally.failed(), tally.ordersPlaced(), skipped.sum());
    }

    private void begin() {
        Action action = deck.draw(random);
        boolean portal = random.nextDouble() < AT_THE_PORTAL;
        Turn turn = turn(random.nextLong(), portal);
        String program = portal ? "gateway" : action.service();
        if (slots.take(program)) {
            callers.execute(() -> play(action, turn, program));
        } else {
            skipped.increment();
        }
    }

    private void play(Action action, Turn turn, String program) {
        try {
            action.perform(turn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            slots.giveBack(program);
        }
    }

    private Turn turn(long seed, boolean portal) {
        return new Turn(new Random(seed), portal, people, operations, known);
    }
}
