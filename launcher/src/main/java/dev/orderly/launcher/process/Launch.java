package dev.orderly.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process to start so that it outlives the launcher: in its own session, out of reach of the terminal's Ctrl-C, with
 * its output in a file.
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory) {

    private static final long LARGE_LOG = 20L << 20;
    private static final boolean HAS_SETSID = Tool.succeeds("setsid", "true");

    public Process start(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> detached = new ArrayList<>(detaching());
        detached.addAll(command);
        var builder = new ProcessBuilder(detached)
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Both commands replace themselves with the program, so the pid stays the same. */
    private static List<String> detaching() {
        return HAS_SETSID ? List.of("setsid") : List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");
    }
}
