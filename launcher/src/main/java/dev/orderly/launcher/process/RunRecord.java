package dev.orderly.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file that records a component's process, so that any later launcher finds it. The start time distinguishes it from
 * another process that got the same pid later.
 */
public record RunRecord(long pid, Instant started) {

    /** The system computes start times with a clock that is sometimes adjusted. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    public static RunRecord of(ProcessHandle process) {
        return new RunRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    public static Optional<RunRecord> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new RunRecord(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))));
        } catch (IOException e) {
            return Optional.empty();
        } catch (RuntimeException damaged) {
            throw new IllegalStateException("%s is damaged: delete it.".formatted(file), damaged);
        }
    }

    /** Replaces the file atomically, so that nobody reads half of it. */
    public void write(Path file) {
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, List.of(Long.toString(pid), started.toString()));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still runs and is not another one with its pid. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> isSameStart(handle.info().startInstant().orElse(Instant.EPOCH)))
                .filter(handle -> ProcessState.of(pid) != ProcessState.DEAD);
    }

    private boolean isSameStart(Instant other) {
        return Duration.between(started, other).abs().compareTo(TOLERANCE) <= 0;
    }
}
