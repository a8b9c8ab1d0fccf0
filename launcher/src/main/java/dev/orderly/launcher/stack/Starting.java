package dev.orderly.launcher.stack;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.console.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Starts components, each as soon as those it needs are ready. */
public final class Starting {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Home home;
    private final Processes processes;
    private final Progress progress;
    /** Shared from the start of a process until it is recorded; giving up waits for it. */
    private final ReadWriteLock launching = new ReentrantReadWriteLock();

    private volatile boolean givenUp;
    private volatile boolean interrupted;

    public Starting(Home home, Progress progress) {
        this.home = home;
        this.processes = new Processes(home);
        this.progress = progress;
    }

    /**
     * Starts those that do not run, and returns when all are ready.
     *
     * @param components each after those it needs
     * @throws Problem before anything is started, if something is not built or a port is taken
     * @throws StartFailed for the first that died or took too long; the others may still run then
     */
    public void start(List<Component> components) {
        List<Component> missing =
                components.stream().filter(each -> processes.of(each).isEmpty()).toList();
        missing.forEach(Component::requireBuilt);
        missing.forEach(PortCheck::requireFree);
        var failure = new CompletableFuture<Void>();
        Map<Component, CompletableFuture<Void>> ready = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Component component : components) {
                CompletableFuture<Void> up = allOf(component.needs().stream()
                                .map(need -> ready.getOrDefault(need, CompletableFuture.completedFuture(null)))
                                .toList())
                        .thenRunAsync(() -> bringUp(component), threads);
                up.exceptionally(e -> {
                    givenUp = true;
                    failure.completeExceptionally(e);
                    return null;
                });
                ready.put(component, up);
            }
            CompletableFuture.anyOf(failure, allOf(ready.values())).join();
        } catch (CompletionException e) {
            if (interrupted) {
                throw new Problem("Interrupted.", e);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops launching and waiting. Afterwards everything that was launched is recorded, and can be stopped. */
    public void giveUp() {
        interrupted = true;
        givenUp = true;
        launching.writeLock().lock();
        launching.writeLock().unlock();
    }

    private void bringUp(Component component) {
        if (processes.of(component).isPresent()) {
            progress.busy(component.name(), "ran already");
        } else {
            progress.busy(component.name(), "is prepared");
            component.prepare();
            launch(component);
        }
        awaitReady(component);
        if (givenUp) {
            return;
        }
        component.whenReady();
        progress.done(component.name(), "ready on port " + component.ports().getFirst());
    }

    private void launch(Component component) {
        launching.readLock().lock();
        try {
            if (!givenUp) {
                progress.busy(component.name(), "starts");
                Process process = component.launch().start(home.log(component.name()));
                processes.record(component, component.running(process));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            launching.readLock().unlock();
        }
    }

    private void awaitReady(Component component) {
        long until = System.nanoTime() + component.patience().toNanos();
        while (!component.isReady() && !givenUp) {
            if (processes.of(component).isEmpty()) {
                throw new StartFailed(home, component, "died while starting");
            }
            if (System.nanoTime() > until) {
                throw new StartFailed(
                        home,
                        component,
                        "was not ready after %d s"
                                .formatted(component.patience().toSeconds()));
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static CompletableFuture<Void> allOf(Collection<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }
}
