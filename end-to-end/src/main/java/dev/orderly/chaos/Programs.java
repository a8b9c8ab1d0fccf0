package dev.orderly.chaos;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.orderly.chaos.network.Network;
import dev.orderly.launcher.Home;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.component.QuarkusService;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.process.ProcessTree.Signal;
import dev.orderly.launcher.stack.Processes;
import dev.orderly.launcher.stack.Starting;
import dev.orderly.launcher.stack.Stopping;
import dev.orderly.launcher.story.Catalogue;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The running system's processes, which the injector signals and starts itself. */
public final class Programs {

    private static final Duration APART = Duration.ofSeconds(2);

    private final Home home;
    private final Architecture architecture;
    private final Network network;
    private final Processes processes;
    private final Progress quiet = new Progress(new PrintStream(OutputStream.nullOutputStream()));

    public Programs(Home home, Architecture architecture, Network network) {
        this.home = home;
        this.architecture = architecture;
        this.network = network;
        this.processes = new Processes(home);
    }

    public Architecture architecture() {
        return architecture;
    }

    public Network network() {
        return network;
    }

    /** The names of everything that runs. */
    public List<String> names() {
        return architecture.components().stream().map(Component::name).toList();
    }

    public boolean runs(String name) {
        return processes.of(component(name)).isPresent();
    }

    /** Starts everything, and loads the catalogue. @throws dev.orderly.launcher.Problem if something does not start */
    void startAll(Progress progress) {
        Map<Integer, List<Component>> waves =
                architecture.components().stream().collect(groupingBy(Programs::wave, TreeMap::new, toList()));
        waves.values().forEach(wave -> new Starting(home, progress).start(wave));
        new Catalogue(home, architecture).loadOnce(progress);
    }

    /** Sixteen JVMs that start at once on few cores hold one another up: what all need comes first, second instances last. */
    private static int wave(Component component) {
        if (component instanceof QuarkusService) {
            return component.name().endsWith("#2") ? 3 : 2;
        }
        return 1;
    }

    void killAll() {
        kill(names());
    }

    /** Sends the signal, and returns at once. */
    public void signal(String name, Signal signal) {
        processes.treeOf(component(name)).ifPresent(tree -> tree.signal(signal));
    }

    /** Returns when it is gone. */
    public void kill(String name) {
        new Stopping(home, quiet).kill(component(name));
    }

    /** Returns when all are gone. */
    public void kill(List<String> names) {
        names.parallelStream().forEach(this::kill);
    }

    /** Asks it to stop, and returns when it has. */
    public void stop(String name) {
        new Stopping(home, quiet).stop(List.of(component(name)));
    }

    /** Starts it unless it runs, and returns when it is ready. @throws dev.orderly.launcher.Problem if it is not */
    public void start(String name) {
        start(List.of(name));
    }

    /** Starts those that do not run, and returns when all are ready. @throws dev.orderly.launcher.Problem if one is not */
    public void start(List<String> names) {
        new Starting(home, quiet).start(names.stream().map(this::component).toList());
    }

    /** Starts one every two seconds, whether those before it are ready or not, and returns when all are ready. */
    public void startInTurn(List<String> names) {
        List<CompletableFuture<Void>> starting = new ArrayList<>();
        for (String name : names) {
            Executor inTurn = CompletableFuture.delayedExecutor(
                    APART.multipliedBy(starting.size()).toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
            starting.add(CompletableFuture.runAsync(() -> start(name), inTurn));
        }
        starting.forEach(CompletableFuture::join);
    }

    private Component component(String name) {
        return architecture.component(name);
    }
}
