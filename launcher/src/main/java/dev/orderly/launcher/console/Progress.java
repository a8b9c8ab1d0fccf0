package dev.orderly.launcher.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Shows the progress of long work: a line for each thing that is done, and on a terminal what is being waited for. */
public final class Progress implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean live;
    private final Map<String, Task> tasks = new ConcurrentHashMap<>();
    private final Thread painter = Thread.ofVirtual().unstarted(this::paint);
    private volatile boolean closed;

    private record Task(String doing, long since) {}

    public Progress(PrintStream out) {
        this.out = out;
        this.live = System.console() != null && System.console().isTerminal();
        painter.start();
    }

    /** The thing starts an activity; its time counts from the first call. */
    public void busy(String name, String doing) {
        tasks.compute(name, (key, known) -> new Task(doing, known == null ? System.nanoTime() : known.since()));
    }

    /** The thing starts a long step of its work, which is also printed without a terminal. */
    public void step(String name, String doing) {
        busy(name, doing);
        if (!live) {
            line("  %-11s %s".formatted(name, doing));
        }
    }

    /** The thing is done. */
    public void done(String name, String result) {
        Task task = tasks.remove(name);
        line("  %-11s %6s  %s".formatted(name, task == null ? "" : seconds(System.nanoTime() - task.since()), result));
    }

    public synchronized void line(String text) {
        out.println(live ? CLEAR_LINE + text : text);
    }

    public static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", Duration.ofNanos(nanos).toMillis() / 1000.0);
    }

    private void paint() {
        while (live && !closed) {
            if (!tasks.isEmpty()) {
                show();
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void show() {
        if (!closed) {
            long now = System.nanoTime();
            var text = new StringBuilder();
            new TreeMap<>(tasks)
                    .forEach((name, task) -> text.append("%s%s %s %s"
                            .formatted(text.isEmpty() ? "  " : ", ", name, task.doing(), seconds(now - task.since()))));
            out.print(CLEAR_LINE + text.substring(0, Math.min(text.length(), 110)));
            out.flush();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (live) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
