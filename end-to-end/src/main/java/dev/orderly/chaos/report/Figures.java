package dev.orderly.chaos.report;

import static java.util.stream.Collectors.groupingBy;

import dev.orderly.chaos.load.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the calls and samples of a run amount to, over time and in all. */
final class Figures {

    private static final long SLOT_MILLIS = 5_000;

    private final List<Call> calls;
    private final List<Sample> samples;

    Figures(List<Call> calls, List<Sample> samples) {
        this.calls = calls;
        this.samples = samples;
    }

    List<Plot> plots() {
        return List.of(
                new Plot(
                        "Answered calls per second",
                        "1/s",
                        slots(slot ->
                                1000.0 * slot.stream().filter(Call::isDefinite).count() / SLOT_MILLIS)),
                new Plot("Availability: answered attempts", "%", slots(slot -> 100.0 * availability(slot))),
                new Plot("Time to an answer, median", "ms", slots(slot -> percentile(slot, 50))),
                new Plot("Time to an answer, 99th percentile", "ms", slots(slot -> percentile(slot, 99))),
                new Plot("States not sent yet", "states", sampled(Sample::unsent)),
                new Plot("Offsets not applied yet", "offsets", sampled(Sample::behind)));
    }

    /** The share of attempts that were answered with neither 5xx nor silence. */
    static double availability(List<Call> attempts) {
        return attempts.isEmpty()
                ? 1
                : (double) attempts.stream().filter(Call::isDefinite).count() / attempts.size();
    }

    /** Milliseconds; of the calls that were answered. */
    static double percentile(List<Call> attempts, int percent) {
        List<Long> times = attempts.stream()
                .filter(Call::isDefinite)
                .map(Call::tookMillis)
                .sorted()
                .toList();
        return times.isEmpty() ? 0 : times.get(Math.min(times.size() - 1, times.size() * percent / 100));
    }

    private SortedMap<Long, Double> slots(ToDoubleFunction<List<Call>> figure) {
        Map<Long, List<Call>> bySlot =
                calls.stream().collect(groupingBy(call -> call.sentMillis() / SLOT_MILLIS * SLOT_MILLIS));
        SortedMap<Long, Double> points = new TreeMap<>();
        bySlot.forEach((slot, each) -> points.put(slot, figure.applyAsDouble(each)));
        return points;
    }

    private SortedMap<Long, Double> sampled(Function<Sample, @Nullable Map<String, Long>> byService) {
        SortedMap<Long, Double> points = new TreeMap<>();
        for (Sample sample : new ArrayList<>(samples)) {
            @Nullable Long total = Sample.total(byService.apply(sample));
            if (total != null) {
                points.put(sample.atMillis(), (double) total);
            }
        }
        return points;
    }
}
