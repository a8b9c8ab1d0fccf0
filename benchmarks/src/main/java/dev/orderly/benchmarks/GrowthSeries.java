package dev.orderly.benchmarks;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All figures at all steps, by the number of rows stored; each was measured several times. */
final class GrowthSeries {

    private final SequencedMap<GrowthFigure, NavigableMap<Integer, List<Double>>> values = new LinkedHashMap<>();

    void add(GrowthFigure figure, int rows, double value) {
        values.computeIfAbsent(figure, unknown -> new TreeMap<>())
                .computeIfAbsent(rows, unknown -> new ArrayList<>())
                .add(value);
    }

    List<GrowthFigure> figures() {
        return List.copyOf(values.keySet());
    }

    NavigableMap<Integer, Spread> of(GrowthFigure figure) {
        NavigableMap<Integer, Spread> spreads = new TreeMap<>();
        values.getOrDefault(figure, new TreeMap<>())
                .forEach((rows, measured) -> spreads.put(rows, Spread.of(measured)));
        return spreads;
    }

    /** Every later step against the first. */
    List<Measurement> measurements() {
        return values.keySet().stream().flatMap(this::measurements).toList();
    }

    private Stream<Measurement> measurements(GrowthFigure figure) {
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

    private Stream<String> lines(GrowthFigure figure) {
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
