package dev.orderly.chaos.fault;

import dev.orderly.chaos.Programs;
import dev.orderly.chaos.network.Network;
import dev.orderly.chaos.network.Traffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * All processes end at once, and are started one after the other without regard to who needs whom. Whoever starts before
 * what it needs waits for it.
 */
final class EverythingRestarted implements Fault {

    /** So much later each is started than the one before. */
    private static final Duration APART = Duration.ofSeconds(2);

    private final Programs programs;
    private final List<String> order;
    private Traffic before = Traffic.NONE;

    EverythingRestarted(Programs programs, Random random) {
        this.programs = programs;
        this.order = new ArrayList<>(programs.names());
        Collections.shuffle(order, random);
    }

    @Override
    public String what() {
        return "everything killed, then started: " + String.join(", ", order);
    }

    @Override
    public Set<String> programs() {
        return Set.copyOf(order);
    }

    @Override
    public void begin() {
        before = traffic();
        order.parallelStream().forEach(programs::kill);
    }

    @Override
    public Optional<String> effect() {
        return Effects.of(traffic().since(before));
    }

    @Override
    public void end() {
        List<CompletableFuture<Void>> starting = new ArrayList<>();
        for (String name : order) {
            Executor inTurn = CompletableFuture.delayedExecutor(
                    APART.multipliedBy(starting.size()).toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
            starting.add(CompletableFuture.runAsync(() -> programs.start(name), inTurn));
        }
        starting.forEach(CompletableFuture::join);
    }

    private Traffic traffic() {
        return Network.trafficOf(programs.network().links());
    }
}
