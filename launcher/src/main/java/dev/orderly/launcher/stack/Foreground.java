package dev.orderly.launcher.stack;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.process.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Records the launcher that owns the running system, and stops it when it ends; after {@code up -d} there is none. */
public record Foreground(Home home) {

    /** This launcher owns the running system until {@link #release}. */
    public void claim() {
        RunRecord.of(ProcessHandle.current()).write(file());
    }

    public void release() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the owning launcher was killed before it could stop its processes. */
    public boolean wasKilled() {
        return RunRecord.read(file()).filter(owner -> owner.process().isEmpty()).isPresent();
    }

    /** Whether this launcher owns the running system. */
    public boolean isOurs() {
        return owner().filter(ProcessHandle.current()::equals).isPresent();
    }

    /** The launcher that owns the running system, if any. */
    public Optional<ProcessHandle> owner() {
        return RunRecord.read(file()).flatMap(RunRecord::process);
    }

    private Path file() {
        return home.run().resolve("launcher.pid");
    }
}
