package dev.orderly.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory that processes really occupy. */
public final class Memory {

    /** All processes of the tree together; shared memory is divided among them where the system provides that. */
    public static long megabytes(ProcessTree tree) {
        return Stream.concat(Stream.of(tree.root()), tree.root().descendants())
                        .mapToLong(Memory::kilobytes)
                        .sum()
                >> 10;
    }

    private static long kilobytes(ProcessHandle process) {
        Path shares = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(shares)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException notLinux) {
            String size = Tool.output("ps", "-o", "rss=", "-p", Long.toString(process.pid()));
            return size.isEmpty() ? 0 : Long.parseLong(size);
        }
    }

    private Memory() {}
}
