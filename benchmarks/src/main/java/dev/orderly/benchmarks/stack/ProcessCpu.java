package dev.orderly.benchmarks.stack;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.stack.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processor time of each program; for PostgreSQL separately by database. */
public final class ProcessCpu {

    private final Processes processes;
    private final Collection<Component> components;

    ProcessCpu(Home home, Collection<Component> components) {
        this.processes = new Processes(home);
        this.components = components;
    }

    /** Milliseconds of processor time since each process started; without connections that were closed. */
    public Map<String, Double> workedMillis() {
        return components.stream()
                .flatMap(component -> processes.of(component).stream()
                        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                        .map(process -> Map.entry(label(component, process), millis(process))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.summingDouble(Map.Entry::getValue)));
    }

    private static double millis(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    /** A PostgreSQL backend's title is {@code postgres: user database ...}. */
    private static String label(Component component, ProcessHandle process) {
        String[] title = title(process).split("\\s+");
        boolean isBackend = title.length > 3 && title[0].equals("postgres:") && title[1].equals(title[2]);
        return isBackend ? component.name() + " for " + title[2] : component.name();
    }

    private static String title(ProcessHandle process) {
        try {
            byte[] words = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return new String(words, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException ended) {
            return "";
        }
    }
}
