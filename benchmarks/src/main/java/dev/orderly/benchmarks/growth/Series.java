package dev.orderly.benchmarks.growth;

import static java.util.stream.Collectors.joining;

import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All figures at all steps, by the number of rows stored; each was measured several times. */
final class Series {

    private final SequencedMap<Figure, NavigableMap<Integer, List<Double>>> values = new LinkedHashMap<>();

    void add(Figure figure, int rows, double value) {
        values.computeIfAbsent(figure, unknown -> new TreeMap<>())
                .computeIfAbsent(rows, unknown -> new ArrayList<>())
                .add(value);
    }

    List<Figure> figures() {
        return List.copyOf(values.keySet());
    }

    NavigableMap<Integer, Spread> of(Figure figure) {
        NavigableMap<Integer, Spread> spreads = new TreeMap<>();
        values.getOrDefault(figure, new TreeMap<>())
                .forEach((rows, measured) -> spreads.put(rows, Spread.of(measured)));
        return spreads;
    }

    /** Every later step against the first. */
    List<Measurement> measurements() {
        return values.keySet().stream().flatMap(this::measurements).toList();
    }

    private Stream<Measurement> measurements(Figure figure) {
        NavigableMap<Integer, Spread> steps = of(figure);
        var first = steps.firstEntry();
        return steps.tailMap(first.getKey(), false).entrySet().stream()
                .map(later -> new Measurement(
                        "%s, at %,d".formatted(figure.name(), later.getKey()),
                        later.getValue().median(),
                        "at %,d".formatted(first.getKey()),
                        first.getValue().median(),
                        figure.unit(),
                        figure.aim(first.getValue(), later.getValue())));
    }

    /** A line for each figure and step. */
    String csv() {
        return "figure,unit,rows,least,median,most\n"
                + values.keySet().stream().flatMap(this::lines).collect(joining());
    }

    private Stream<String> lines(Figure figure) {
        return of(figure).entrySet().stream().map(step -> {
            Spread spread = step.getValue();
            return String.format(
                    Locale.ROOT,
                    "\"%s\",%s,%d,%.3f,%.3f,%.3f%n",
                    figure.name(),
                    figure.unit(),
                    step.getKey(),
                    spread.least(),
                    spread.median(),
                    spread.most());
        });
    }
}
