package dev.orderly.launcher.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and all its descendants. */
public record ProcessTree(ProcessHandle root) {

    /** Signals to send; INT asks PostgreSQL to stop without waiting for its clients. */
    public enum Signal {
        TERM,
        INT,
        KILL,
        STOP,
        CONT
    }

    /** Sends the signal to every process of the tree. */
    public void signal(Signal signal) {
        send(signal, Stream.concat(Stream.of(root), root.descendants()).toList());
    }

    /**
     * Asks the root to end, and kills the whole tree if it has not ended in time.
     *
     * @return whether it ended on request
     */
    public boolean end(Signal request, Duration patience) {
        List<ProcessHandle> all = new ArrayList<>(root.descendants().toList());
        all.add(root);
        // a paused process would not react
        send(Signal.CONT, all);
        send(request, List.of(root));
        boolean byItself = hasEnded(root, patience);
        if (!byItself) {
            root.descendants().filter(each -> !all.contains(each)).forEach(all::add);
        }
        List<ProcessHandle> left = all.stream().filter(ProcessTree::runs).toList();
        send(Signal.KILL, left);
        left.forEach(each -> hasEnded(each, Duration.ofSeconds(10)));
        return byItself;
    }

    private static boolean hasEnded(ProcessHandle process, Duration patience) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        long until = System.nanoTime() + patience.toNanos();
        while (runs(process) && System.nanoTime() < until) {
            try {
                // in short rounds, because a zombie that its parent never collects does not count as an exit
                exit.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                continue;
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return !runs(process);
    }

    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && ProcessState.of(process.pid()) != ProcessState.DEAD;
    }

    private static void send(Signal signal, List<ProcessHandle> processes) {
        if (!processes.isEmpty()) {
            List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "kill -" + signal + " \"$@\"", "sh"));
            processes.forEach(each -> command.add(Long.toString(each.pid())));
            Tool.succeeds(command.toArray(String[]::new));
        }
    }
}
