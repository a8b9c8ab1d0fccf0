package dev.orderly.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import dev.orderly.launcher.process.Tool;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What was measured, and where. */
final class Machine {

    /** The processor's model, its cores, and the memory. */
    static String describe() throws IOException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long gigabytes = Math.round(system.getTotalMemorySize() / (double) (1 << 30));
        return "%s, %d cores, %d GB".formatted(model(), system.getAvailableProcessors(), gigabytes);
    }

    private static String model() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .findFirst()
                        .orElseGet(Machine::architecture);
            }
        }
        return architecture();
    }

    private static String architecture() {
        return System.getProperty("os.arch");
    }

    /** With {@code -dirty} if there are other changes; empty outside a repository. */
    static String commit(Path project) {
        return Tool.output("git", "-C", project.toString(), "describe", "--always", "--dirty", "--exclude=*");
    }

    private Machine() {}
}
