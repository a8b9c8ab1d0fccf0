package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.component.Component;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "Prints the last lines of components' logs: all of them, or those named.")
final class Logs implements Callable<Integer> {

    private static final int TAIL_BYTES = 10_000;

    private final Home home;

    @Option(
            names = {"-f", "--follow"},
            description = "Keep printing new lines.")
    private boolean follow;

    @Parameters(paramLabel = "component")
    private @Nullable List<String> names;

    Logs(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var architecture = Orderly.architecture(home);
        List<Component> wanted = architecture.named(names);
        List<Log> logs = new ArrayList<>();
        for (Component component : wanted) {
            logs.add(new Log(component.name(), home.log(component.name()), wanted.size() > 1));
        }
        do {
            for (Log log : logs) {
                log.print(log.next());
            }
            Thread.sleep(follow ? 200 : 0);
        } while (follow);
        return 0;
    }

    /** A log file, and the position in bytes up to which it was read. */
    static final class Log {

        private final String name;
        private final Path file;
        private final boolean named;
        private long position = -1;

        Log(String name, Path file, boolean named) {
            this.name = name;
            this.file = file;
            this.named = named;
        }

        void print(List<String> lines) {
            lines.forEach(line -> System.out.println(named ? "%-11s | %s".formatted(name, line) : line));
        }

        /** The last lines at first, then those that have been added. */
        List<String> next() throws IOException {
            if (!Files.exists(file)) {
                return List.of();
            }
            try (var in = new RandomAccessFile(file.toFile(), "r")) {
                boolean first = position < 0;
                if (first || in.length() < position) {
                    position = Math.max(0, in.length() - TAIL_BYTES);
                }
                var bytes = new byte[(int) Math.min(in.length() - position, 1 << 20)];
                in.seek(position);
                in.readFully(bytes);
                // one char for each byte: the file may begin within a character here
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                // whole lines only; the rest follows in the next round
                int end = text.lastIndexOf('\n') + 1;
                int begin = first && position > 0 ? text.indexOf('\n') + 1 : 0;
                position += end;
                return new String(bytes, begin, end - begin, StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
        }
    }
}
