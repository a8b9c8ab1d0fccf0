package dev.orderly.benchmarks.growth;

import static java.util.stream.Collectors.joining;

import dev.orderly.benchmarks.measurement.Spread;
import java.util.Locale;
import java.util.NavigableMap;

/**
 * A drawing in SVG with a small plot of every figure: the rows stored on a logarithmic axis, the value on a linear one
 * from 0. A dot is the median of a step, a bar its least and most, and the band is where the figure would be flat.
 */
final class Plot {

    private static final int COLUMNS = 4;
    private static final int CELL_WIDTH = 270;
    private static final int CELL_HEIGHT = 170;
    private static final int LEFT = 48;
    private static final int TOP = 30;
    private static final int WIDTH = CELL_WIDTH - LEFT - 22;
    private static final int HEIGHT = CELL_HEIGHT - TOP - 34;
    private static final double BAND = 0.15;

    private static final String STYLE = """
            text { font: 10.5px sans-serif; fill: #24292f } .title { font-weight: bold } .tick { fill: #57606a; font-size: 10px }
            .band { fill: #dafbe1 } .frame { fill: none; stroke: #d0d7de }
            .line { fill: none; stroke: #0969da; stroke-width: 1.5 } .bar { stroke: #0969da } .dot { fill: #0969da }""";

    private final Series series;

    Plot(Series series) {
        this.series = series;
    }

    String svg() {
        var figures = series.figures();
        int height = (figures.size() + COLUMNS - 1) / COLUMNS * CELL_HEIGHT;
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < figures.size(); i++) {
            cells.append(cell(figures.get(i), i % COLUMNS * CELL_WIDTH, i / COLUMNS * CELL_HEIGHT));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                <style>%3$s</style>
                <rect width="100%%" height="100%%" fill="white"/>
                %4$s</svg>
                """.formatted(COLUMNS * CELL_WIDTH, height, STYLE, cells);
    }

    private String cell(Figure figure, int x, int y) {
        NavigableMap<Integer, Spread> steps = series.of(figure);
        double first = steps.firstEntry().getValue().median();
        double top = 1.1
                * Math.max(
                        first * (1 + BAND),
                        steps.values().stream().mapToDouble(Spread::most).max().orElseThrow());
        var scale = new Scale(Math.log10(steps.firstKey()), Math.log10(steps.lastKey()), top);
        return """
                <g transform="translate(%d %d)">
                <text class="title" x="0" y="-8">%s</text>
                %s<rect class="frame" width="%d" height="%d"/>
                %s<polyline class="line" points="%s"/>
                %s</g>
                """.formatted(
                x + LEFT,
                y + TOP,
                escaped(figure.name() + ", " + figure.unit()),
                band(first, scale),
                WIDTH,
                HEIGHT,
                ticks(steps, scale),
                steps.entrySet().stream()
                        .map(step -> point(
                                scale.x(step.getKey()), scale.y(step.getValue().median())))
                        .collect(joining(" ")),
                steps.entrySet().stream()
                        .map(step -> mark(scale.x(step.getKey()), step.getValue(), scale))
                        .collect(joining()));
    }

    private static String band(double first, Scale scale) {
        double upper = scale.y(first * (1 + BAND));
        return format(
                "<rect class=\"band\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>%n",
                upper, WIDTH, scale.y(first * (1 - BAND)) - upper);
    }

    private static String ticks(NavigableMap<Integer, Spread> steps, Scale scale) {
        String below = steps.keySet().stream()
                .map(rows -> format(
                        "<text class=\"tick\" text-anchor=\"middle\" x=\"%.1f\" y=\"%d\">%,d</text>%n",
                        scale.x(rows), HEIGHT + 14, rows))
                .collect(joining());
        double top = scale.top / 1.1;
        return below
                + format("<text class=\"tick\" text-anchor=\"end\" x=\"-4\" y=\"%d\">0</text>%n", HEIGHT)
                + format(
                        "<text class=\"tick\" text-anchor=\"end\" x=\"-4\" y=\"%.1f\">%s</text>%n",
                        scale.y(top) + 4, top < 10 ? format("%.1f", top) : format("%,.0f", top));
    }

    private static String mark(double x, Spread spread, Scale scale) {
        return format(
                "<line class=\"bar\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$.1f\" y2=\"%3$.1f\"/>"
                        + "<circle class=\"dot\" cx=\"%1$.1f\" cy=\"%4$.1f\" r=\"3\"/>%n",
                x, scale.y(spread.least()), scale.y(spread.most()), scale.y(spread.median()));
    }

    private static String point(double x, double y) {
        return format("%.1f,%.1f", x, y);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private record Scale(double from, double to, double top) {

        double x(int rows) {
            return to == from ? WIDTH / 2.0 : WIDTH * (Math.log10(rows) - from) / (to - from);
        }

        double y(double value) {
            return HEIGHT * (1 - value / top);
        }
    }
}
