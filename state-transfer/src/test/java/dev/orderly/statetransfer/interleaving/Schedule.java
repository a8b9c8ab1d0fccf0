package dev.orderly.statetransfer.interleaving;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of actors, of which only one goes on at a time: which one is a choice, as is everything that may fail. The
 * default is option 0. A run is over when no actor can go on.
 */
public final class Schedule {

    /** Ends the actors of a run that is over. */
    private static final class Over extends Error {
        private static final long serialVersionUID = 1;

        Over() {
            super("The run is over", null, false, false);
        }
    }

    private static final class Actor {
        final Semaphore turn = new Semaphore(0);
        BooleanSupplier waitsFor = () -> true;
        boolean rests;
    }

    private final Choices choices;
    private final List<String> story = new ArrayList<>();
    /** Those that still run; whoever went on last comes last. */
    private final List<Actor> actors = new ArrayList<>();

    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Actor current;
    private volatile @Nullable Throwable violation;
    private volatile boolean isOver;

    /** @param prescribed the first choices; after these, all are the default */
    Schedule(int[] prescribed) {
        this.choices = new Choices(prescribed);
    }

    /** Begins when others let it. */
    public void start(Runnable work) {
        start(new Actor(), work);
    }

    /** Rests before it begins. */
    public void startAtRest(BooleanSupplier condition, Runnable work) {
        Actor actor = new Actor();
        actor.waitsFor = condition;
        actor.rests = true;
        start(actor, work);
    }

    private void start(Actor actor, Runnable work) {
        actors.add(actor);
        threads.add(Thread.ofVirtual().start(() -> {
            try {
                actor.turn.acquireUninterruptibly();
                if (!isOver) {
                    actor.waitsFor = () -> true;
                    actor.rests = false;
                    work.run();
                }
            } catch (Over e) {
                return;
            } catch (Throwable e) {
                violated(e);
            }
            if (!isOver) {
                actors.remove(actor);
                handOver();
            }
        }));
    }

    /** Runs the actors until none can go on, then the check, and fails with the first violation of all. */
    void run(Runnable check) throws InterruptedException {
        handOver();
        ended.await();
        if (violation == null) {
            try {
                check.run();
                if (choices.areMany()) {
                    throw new AssertionError("The run does not end");
                }
            } catch (AssertionError e) {
                violated(e);
            }
        }
        isOver = true;
        List.copyOf(actors).forEach(actor -> actor.turn.release());
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** For the caller to throw; the run ends, even if that is caught. */
    public AssertionError violated(String rule) {
        AssertionError broken = new AssertionError(rule);
        violated(broken);
        return broken;
    }

    private void violated(Throwable fault) {
        if (violation == null && !isOver) {
            violation = fault;
        }
    }

    @Nullable
    Throwable violation() {
        return violation;
    }

    /** Adds to the story that explains a violation. */
    public void tell(String event) {
        story.add(event);
    }

    List<String> story() {
        return story;
    }

    Choices choices() {
        return choices;
    }

    /** One of n options. */
    public int choose(int n) {
        Actor own = own();
        if (violation != null || choices.areMany()) {
            stop(own);
        }
        return choices.take(n);
    }

    public void step() {
        step(0);
    }

    /**
     * Goes on at once, or after others.
     *
     * @param faults that may happen instead
     * @return 0, or the number of the fault, from 1
     */
    public int step(int faults) {
        List<Actor> others = others();
        int choice = choose(1 + faults + others.size());
        if (choice > faults) {
            switchTo(others.get(choice - faults - 1));
            return 0;
        }
        return choice;
    }

    /** Lets the others go on until the condition holds. */
    public void waitUntil(BooleanSupplier condition) {
        if (!condition.getAsBoolean()) {
            stand(condition, false);
        }
    }

    /** Stands still until no other can go on that does not rest, too, or until others have rested for less long. */
    public void rest() {
        restUntil(() -> true);
    }

    public void restUntil(BooleanSupplier condition) {
        stand(condition, true);
    }

    private void stand(BooleanSupplier condition, boolean rests) {
        Actor own = own();
        own.waitsFor = condition;
        own.rests = rests;
        actors.remove(own);
        actors.add(own);
        List<Actor> ready = ready();
        if (!ready.isEmpty()) {
            switchTo(ready.get(choose(ready.size())));
        } else {
            stop(own);
        }
        own.waitsFor = () -> true;
        own.rests = false;
    }

    private Actor own() {
        if (isOver || current == null) {
            throw new Over();
        }
        return current;
    }

    private List<Actor> others() {
        return ready().stream().filter(actor -> actor != current).toList();
    }

    private List<Actor> ready() {
        return Stream.of(false, true)
                .flatMap(resting -> actors.stream().filter(actor -> actor.rests == resting))
                .filter(actor -> actor.waitsFor.getAsBoolean())
                .toList();
    }

    private void switchTo(Actor next) {
        Actor own = own();
        if (next == own) {
            return;
        }
        current = next;
        next.turn.release();
        await(own);
    }

    /** To any other, for good. */
    private void handOver() {
        List<Actor> ready = ready();
        if (ready.isEmpty() || violation != null) {
            ended.countDown();
        } else {
            Actor next = ready.get(choices.take(ready.size()));
            current = next;
            next.turn.release();
        }
    }

    private void stop(Actor own) {
        ended.countDown();
        await(own);
    }

    private void await(Actor own) {
        own.turn.acquireUninterruptibly();
        if (isOver) {
            throw new Over();
        }
    }
}
