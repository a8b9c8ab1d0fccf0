package dev.orderly.images;

import dev.orderly.launcher.process.Tool;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The revision of the sources. Its time becomes the image's, so that the same sources give the same image (<a
 * href="https://reproducible-builds.org/docs/source-date-epoch/">SOURCE_DATE_EPOCH</a>).
 */
record Revision(String commit, Instant time) {

    /** The checked-out revision; unknown if the directory is not a checkout. */
    static Revision of(Path root) {
        String directory = root.toString();
        String commit = Tool.output("git", "-C", directory, "log", "-1", "--format=%H");
        if (commit.isEmpty()) {
            return new Revision("", Instant.EPOCH);
        }
        String time = Tool.output("git", "-C", directory, "log", "-1", "--format=%ct");
        String changes = Tool.output("git", "-C", directory, "status", "--porcelain");
        return new Revision(
                changes.isEmpty() ? commit : commit + "-modified", Instant.ofEpochSecond(Long.parseLong(time)));
    }

    /** Labels defined by the OCI image specification (annotations.md). */
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
