package dev.orderly.launcher.stack;

import dev.orderly.launcher.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Lets only one launcher at a time change what runs in a home; the operating system releases the lock of one that died.
 */
public final class LauncherLock implements AutoCloseable {

    private final FileChannel channel;

    private LauncherLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for other launchers. */
    public static LauncherLock in(Home home) {
        try {
            FileChannel channel =
                    FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                System.err.println("Waiting for another ./orderly to finish.");
                lock = channel.lock();
            }
            return new LauncherLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
