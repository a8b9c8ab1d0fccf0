package dev.orderly.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A short hash of parts: the same for the same parts in the same order. */
public final class Fingerprint {

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Fingerprint with(String part) {
        digest.update(part.getBytes(UTF_8));
        digest.update((byte) 0);
        return this;
    }

    public Fingerprint with(Collection<String> parts) {
        parts.forEach(this::with);
        return this;
    }

    /** A file's path relative to a directory, and its content. */
    public Fingerprint withFile(Path directory, Path file) {
        try {
            with(directory.relativize(file).toString());
            digest.update(Files.readAllBytes(file));
            digest.update((byte) 0);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a directory, independent of its location. */
    public Fingerprint withFilesIn(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            tree.filter(Files::isRegularFile).sorted().forEach(file -> withFile(directory, file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sixteen hexadecimal digits. From a copy, because a digest resets once it is read. */
    @Override
    public String toString() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest(), 0, 8);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
