package dev.orderly.benchmarks.load;

import dev.orderly.launcher.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** The processor time used on this machine, as counted by Linux. */
public final class MachineCpu {

    private static final Path COUNTERS = Path.of("/proc/stat");
    /** The kernel counts in hundredths of a second, whatever its own clock is. */
    private static final int TICK_MILLIS = 10;

    public int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Milliseconds of processor time since some time in the past, without this process's. */
    double busyMillis() throws IOException {
        if (!Files.exists(COUNTERS)) {
            throw new Problem("What an order costs the machine can only be measured on Linux.");
        }
        // cpu  user nice system idle iowait irq softirq ...
        String[] counters = Files.readAllLines(COUNTERS).getFirst().split("\\s+");
        long ticks = Arrays.stream(new int[] {1, 2, 3, 6, 7})
                .mapToLong(field -> Long.parseLong(counters[field]))
                .sum();
        return ticks * TICK_MILLIS - ownMillis();
    }

    /** Of this process. */
    public double ownMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }
}
