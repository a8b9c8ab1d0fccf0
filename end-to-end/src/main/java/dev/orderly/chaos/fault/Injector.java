package dev.orderly.chaos.fault;

import dev.orderly.chaos.fault.Plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Carries out a plan: several faults at once, each until it has shown an effect. While one is being recovered from,
 * others begin, unless only one at once is wanted.
 */
public final class Injector {

    /** Programs that start need processor time: with more of them, none is ready within its time limit on few cores. */
    private static final int STOPPED_OR_STARTING = 4;

    /** How much longer than planned a fault may last if it has not shown any effect. */
    private static final Duration LONGER = Duration.ofSeconds(6);

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Kinds kinds;
    private final Plan plan;
    private final Supervisor supervisor;
    private final Claims claims;
    private final List<Injected> injected = new CopyOnWriteArrayList<>();
    private final List<Fault> active = new CopyOnWriteArrayList<>();
    private final List<Thread> hands = new ArrayList<>();
    private final List<Thread> recoveries = new CopyOnWriteArrayList<>();
    private final Semaphore outages = new Semaphore(STOPPED_OR_STARTING);
    private final CountDownLatch finishing = new CountDownLatch(1);

    public Injector(Kinds kinds, Plan plan, Supervisor supervisor) {
        this.kinds = kinds;
        this.plan = plan;
        this.supervisor = supervisor;
        this.claims = supervisor.claims();
    }

    public void start() {
        for (int hand = 0; hand < plan.atOnce(); hand++) {
            hands.add(Thread.ofVirtual().start(this::inject));
        }
    }

    /** The faults until now, in the order of their recovery. */
    public List<Injected> injected() {
        return List.copyOf(injected);
    }

    /** What is wrong right now. */
    public List<String> active() {
        return active.stream().map(Fault::what).toList();
    }

    /** Begins no more faults, and returns when all are mended. */
    public void finish() throws InterruptedException {
        finishing.countDown();
        for (Thread hand : hands) {
            hand.join();
        }
        for (Thread recovery : recoveries) {
            recovery.join();
        }
    }

    private boolean isFinishing() {
        return finishing.getCount() == 0;
    }

    private void inject() {
        try {
            while (!isFinishing()) {
                Step step = plan.next();
                pause(step.gap());
                Fault fault = kinds.create(step.kind(), step.choices());
                if (!isFinishing() && take(fault)) {
                    inject(step, fault);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False if another fault has one of its programs or links, or enough programs are down already. */
    private boolean take(Fault fault) {
        boolean outage = !fault.programs().isEmpty();
        if (outage && !outages.tryAcquire()) {
            return false;
        }
        boolean claimed = claims.claim(fault.claims());
        if (outage && !claimed) {
            outages.release();
        }
        return claimed;
    }

    private void giveBack(Fault fault) {
        claims.release(fault.claims());
        if (!fault.programs().isEmpty()) {
            outages.release();
        }
    }

    private void inject(Step step, Fault fault) throws InterruptedException {
        active.add(fault);
        long began = System.currentTimeMillis();
        try {
            fault.begin();
            pause(step.lasts());
            awaitEffect(fault, LONGER);
        } catch (RuntimeException e) {
            report(fault, e);
        }
        if (plan.atOnce() == 1) {
            recover(step, fault, began);
        } else {
            recoveries.add(Thread.ofVirtual().start(() -> recover(step, fault, began)));
        }
    }

    private void recover(Step step, Fault fault, long began) {
        long mended = System.currentTimeMillis();
        try {
            fault.end();
        } catch (RuntimeException e) {
            report(fault, e);
        }
        long recovered = System.currentTimeMillis();
        active.remove(fault);
        giveBack(fault);
        injected.add(new Injected(
                step.kind(),
                fault.what(),
                fault.hits(),
                began,
                mended,
                recovered,
                fault.effect().orElse(null)));
    }

    private void report(Fault fault, RuntimeException failure) {
        supervisor.report("%s: %s".formatted(fault.what(), failure.getMessage()));
    }

    private static void awaitEffect(Fault fault, Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (fault.effect().isEmpty() && System.nanoTime() < until) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Ends early if no more faults are wanted. */
    private void pause(Duration duration) throws InterruptedException {
        finishing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }
}
