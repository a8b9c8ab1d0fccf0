package dev.orderly.launcher.stack;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.component.Component;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A component did not start; the message includes its last lines of output. */
public final class StartFailed extends Problem {

    private static final int LINES = 15;

    StartFailed(Home home, Component component, String what) {
        super("%s %s. The end of %s:%n%s"
                .formatted(component.name(), what, home.log(component.name()), tail(home, component)));
    }

    static String tail(Home home, Component component) {
        Path log = home.log(component.name());
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return "    " + String.join(System.lineSeparator() + "    ", last);
        } catch (IOException e) {
            return "    (no log)";
        }
    }
}
