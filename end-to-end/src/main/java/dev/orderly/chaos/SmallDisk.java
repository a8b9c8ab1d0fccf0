package dev.orderly.chaos;

import dev.orderly.launcher.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/**
 * A file system of two gigabytes in memory for the data of a run, so that a disk can be full without touching the
 * machine's. Only the superuser of a Linux machine can have one.
 */
public final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "2g";

    /** Bytes; programs use them up between measuring and filling. */
    private static final long LEFT = 256 * 1024;

    private final Path directory;
    private final boolean mounted;

    private SmallDisk(Path directory, boolean mounted) {
        this.directory = directory;
        this.mounted = mounted;
    }

    /** An empty one, if this user may mount it; otherwise the directory stays on the machine's disk. */
    static SmallDisk at(Path directory) throws IOException {
        unmount(directory); // what a run that was killed has left
        FileUtils.deleteDirectory(directory.toFile());
        Files.createDirectories(directory);
        return new SmallDisk(
                directory, Tool.succeeds("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", directory.toString()));
    }

    /** Whether it can be filled. */
    public boolean isMounted() {
        return mounted;
    }

    /** Leaves hardly any room. */
    public void fill() {
        try {
            long bytes = Files.getFileStore(directory).getUsableSpace() - LEFT;
            Tool.succeeds("fallocate", "-l", Long.toString(bytes), ballast().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void empty() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    @Override
    public void close() {
        if (mounted) {
            unmount(directory);
        }
    }

    private static void unmount(Path directory) {
        Tool.succeeds("umount", "--lazy", directory.toString());
    }
}
