package dev.orderly.launcher.stack;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.process.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The launcher that owns what runs, and ends it when it ends; nobody does after {@code up -d}. */
public record Foreground(Home home) {

    /** This launcher owns what runs, until {@link #release}. */
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

    /** A launcher was killed that could not take its processes with it. */
    public boolean wasKilled() {
        return RunRecord.read(file()).filter(owner -> owner.process().isEmpty()).isPresent();
    }

    /** This very launcher owns what runs. */
    public boolean isOurs() {
        return owner().filter(ProcessHandle.current()::equals).isPresent();
    }

    /** The launcher that owns what runs, if one does. */
    public Optional<ProcessHandle> owner() {
        return RunRecord.read(file()).flatMap(RunRecord::process);
    }

    private Path file() {
        return home.run().resolve("launcher.pid");
    }
}
