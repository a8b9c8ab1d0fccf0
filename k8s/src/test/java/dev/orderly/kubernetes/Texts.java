package dev.orderly.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads files. */
final class Texts {

    /** The first group of each match. */
    static List<String> find(Path file, Pattern pattern) {
        return pattern.matcher(read(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Texts() {}
}
