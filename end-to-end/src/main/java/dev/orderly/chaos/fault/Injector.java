package dev.orderly.chaos.fault;

import dev.orderly.chaos.fault.Plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Carries out a plan: three faults at once, each until it has shown an effect. */
public final class Injector {

    private static final int AT_ONCE = 3;
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
    private final CountDownLatch finishing = new CountDownLatch(1);

    public Injector(Kinds kinds, Plan plan, Supervisor supervisor) {
        this.kinds = kinds;
        this.plan = plan;
        this.supervisor = supervisor;
        this.claims = supervisor.claims();
    }

    public void start() {
        for (int hand = 0; hand < AT_ONCE; hand++) {
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
                if (!isFinishing() && claims.claim(fault.programs())) {
                    inject(step, fault);
                    claims.release(fault.programs());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void inject(Step step, Fault fault) throws InterruptedException {
        active.add(fault);
        long began = System.currentTimeMillis();
        long mended = began;
        try {
            fault.begin();
            pause(step.lasts());
            awaitEffect(fault, LONGER);
            mended = System.currentTimeMillis();
            fault.end();
        } catch (RuntimeException e) {
            supervisor.report("%s: %s".formatted(fault.what(), e.getMessage()));
        }
        active.remove(fault);
        long recovered = System.currentTimeMillis();
        injected.add(new Injected(
                step.kind(),
                fault.what(),
                fault.hits(),
                began,
                mended,
                recovered,
                fault.effect().orElse(null)));
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
