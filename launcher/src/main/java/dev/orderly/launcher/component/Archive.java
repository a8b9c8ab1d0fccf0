package dev.orderly.launcher.component;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.FileUtils;

/** Unpacks archives, with executable bits and links. */
public final class Archive {

    /** Fills a directory that gets its final name afterwards. */
    public interface Making {
        void into(Path directory) throws IOException;
    }

    /** Creates the directory if it does not exist yet; an interrupted attempt does not count. */
    public static void once(Path directory, Making making) {
        if (Files.isDirectory(directory)) {
            return;
        }
        try {
            Path part = Files.createTempDirectory(
                    directory.toAbsolutePath().getParent(), directory.getFileName() + ".part-");
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(parent(part)));
            try {
                making.into(part);
                Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                // unless another launcher was faster
                if (!Files.isDirectory(directory)) {
                    throw e;
                }
            } finally {
                FileUtils.deleteDirectory(part.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void untarGzip(InputStream archive, Path directory) throws IOException {
        untar(new GzipCompressorInputStream(new BufferedInputStream(archive), true), directory);
    }

    static void untarXz(InputStream archive, Path directory) throws IOException {
        untar(new XZCompressorInputStream(new BufferedInputStream(archive)), directory);
    }

    private static void untar(InputStream archive, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(archive)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = directory.resolve(entry.getName()).normalize();
                if (!path.startsWith(directory)) {
                    throw new IOException("%s points out of the archive".formatted(entry.getName()));
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(parent(path));
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(path, directory.resolve(entry.getLinkName()));
                } else {
                    Files.createDirectories(parent(path));
                    Files.copy(tar, path);
                    if ((entry.getMode() & 0100) != 0) {
                        makeExecutable(path);
                    }
                }
            }
        }
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private static void makeExecutable(Path file) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }

    private Archive() {}
}
