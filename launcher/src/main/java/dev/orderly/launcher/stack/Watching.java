package dev.orderly.launcher.stack;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.console.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Watches the running system, and reports components that die without having been stopped. */
public final class Watching {

    private static final long EVERY_MILLIS = 1000;

    private final Home home;
    private final Processes processes;
    private final Progress progress;

    public Watching(Home home, Progress progress) {
        this.home = home;
        this.processes = new Processes(home);
        this.progress = progress;
    }

    /** Returns when nothing is left to watch, because another launcher stopped it. */
    public void untilDown(List<Component> components) throws InterruptedException {
        Set<Component> suspects = new HashSet<>();
        Set<Component> dead = new HashSet<>();
        while (components.stream().anyMatch(each -> processes.of(each).isPresent() || processes.hasDied(each))) {
            for (Component component : components) {
                if (!processes.hasDied(component)) {
                    suspects.remove(component);
                    dead.remove(component);
                } else if (!suspects.add(component) && dead.add(component)) {
                    // seen dead twice: once might be between its end and the removal of its record by ./orderly stop
                    progress.line("%s died; ./orderly start %s starts it again. The end of %s:%n%s"
                            .formatted(
                                    component.name(),
                                    component.name(),
                                    home.log(component.name()),
                                    StartFailed.tail(home, component)));
                }
            }
            Thread.sleep(EVERY_MILLIS);
        }
    }
}
