package dev.orderly.images;

import dev.orderly.launcher.process.Tool;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which state of the sources is built. Its time is that of the image, so that the same sources give the same image
 * (<a href="https://reproducible-builds.org/docs/source-date-epoch/">SOURCE_DATE_EPOCH</a>).
 */
record Revision(String commit, Instant time) {

    /** Of the directory that is checked out; nothing is known of one that is not. */
    static Revision of(Path root) {
        String[] parts = git(root, "log", "-1", "--format=%H %ct").split(" ");
        if (parts.length < 2) {
            return new Revision("", Instant.EPOCH);
        }
        String changed = git(root, "status", "--porcelain").isEmpty() ? "" : "-modified";
        return new Revision(parts[0] + changed, Instant.ofEpochSecond(Long.parseLong(parts[1])));
    }

    private static String git(Path root, String... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = "git";
        command[1] = "-C";
        command[2] = root.toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        return Tool.output(command);
    }

    /** Those that the OCI image specification names (annotations.md). */
    Map<String, String> labels(String program, String tag, Base base) {
        Map<String, String> labels = new TreeMap<>(Map.of(
                "org.opencontainers.image.title",
                "Orderly: " + program,
                "org.opencontainers.image.version",
                tag,
                "org.opencontainers.image.created",
                time.toString()));
        if (!commit.isEmpty()) {
            labels.put("org.opencontainers.image.revision", commit);
        }
        if (!base.name().isEmpty()) {
            labels.put("org.opencontainers.image.base.name", base.name());
        }
        return labels;
    }
}
