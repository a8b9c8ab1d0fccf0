package dev.orderly.chaos;

import dev.orderly.launcher.Problem;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What a run is asked for. */
final class Options {

    @Option(names = "--minutes", paramLabel = "N", description = "How long faults are injected.", defaultValue = "10")
    private double minutes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Plans faults and actions. Default: a random one.",
            showDefaultValue = Visibility.NEVER)
    private long seed = ThreadLocalRandom.current().nextLong(1_000_000);

    @Option(names = "--rate", paramLabel = "R", description = "Actions per second.", defaultValue = "10")
    private double rate;

    @Option(
            names = "--kinds",
            paramLabel = "kind",
            split = ",",
            arity = "1..*",
            description =
                    "Only these kinds of faults; an unknown one is answered with all. restore-backup comes only if it"
                            + " is named.")
    private List<String> kinds = List.of();

    @Option(
            names = "--one-by-one",
            paramLabel = "N",
            description = "One fault at a time: N seconds without one, N seconds of it. Default: faults overlap.")
    private @Nullable Integer oneByOne;

    @Option(names = "--port-offset", paramLabel = "N", description = "Add N to every port.", defaultValue = "10000")
    private int portOffset;

    @Option(
            names = "--instances",
            paramLabel = "N",
            description = "Instances of each program: 1 or 2.",
            defaultValue = "2")
    private int instances;

    /** @throws Problem if one has a value that makes no sense */
    void check() {
        if (instances < 1 || instances > 2 || minutes <= 0 || rate <= 0 || (oneByOne != null && oneByOne <= 0)) {
            throw new Problem("--instances has to be 1 or 2; --minutes, --rate and --one-by-one have to be above 0.");
        }
    }

    long seed() {
        return seed;
    }

    /** Actions per second. */
    double rate() {
        return rate;
    }

    /** All if empty. */
    List<String> kinds() {
        return kinds;
    }

    int portOffset() {
        return portOffset;
    }

    /** Of each program. */
    int instances() {
        return instances;
    }

    /** How long faults are injected. */
    Duration lasts() {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }

    /** How long each fault lasts, and the time without one before it; null if faults overlap. */
    @Nullable
    Duration oneByOne() {
        return oneByOne == null ? null : Duration.ofSeconds(oneByOne);
    }

    /** Plans the same again. */
    String asCommand() {
        var command = new StringJoiner(" ", "./orderly chaos ", "")
                .add("--minutes %s --seed %d --rate %s --instances %d".formatted(minutes, seed, rate, instances));
        if (!kinds.isEmpty()) {
            command.add("--kinds " + String.join(",", kinds));
        }
        if (oneByOne != null) {
            command.add("--one-by-one " + oneByOne);
        }
        return command.toString();
    }
}
