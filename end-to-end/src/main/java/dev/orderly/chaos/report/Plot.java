package dev.orderly.chaos.report;

import dev.orderly.chaos.fault.Injected;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** A figure over time as SVG, with the faults behind it in grey. */
record Plot(String title, String unit, SortedMap<Long, Double> points) {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 160;
    private static final int LEFT = 60;
    private static final int TOP = 24;

    /**
     * @param begin of the run, in milliseconds since the epoch
     * @param end of the run
     */
    String svg(long begin, long end, List<Injected> faults) {
        double most =
                points.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        var svg = new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n".formatted(WIDTH, HEIGHT + 50, title));
        svg.append("<text x=\"%d\" y=\"14\" class=\"title\">%s</text>%n".formatted(LEFT, title));
        for (Injected fault : faults) {
            double from = x(fault.beganMillis(), begin, end);
            double to = x(fault.recoveredMillis(), begin, end);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" class=\"fault\"><title>%s</title></rect>%n",
                    from,
                    TOP,
                    Math.max(1, to - from),
                    HEIGHT,
                    fault.what()));
        }
        svg.append("<text x=\"0\" y=\"%d\">%s</text>%n".formatted(TOP + 10, number(most)));
        svg.append("<text x=\"0\" y=\"%d\">0 %s</text>%n".formatted(TOP + HEIGHT, unit));
        svg.append("<text x=\"%d\" y=\"%d\">0 s</text>%n".formatted(LEFT, TOP + HEIGHT + 16));
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d s</text>%n"
                .formatted(WIDTH, TOP + HEIGHT + 16, (end - begin) / 1000));
        svg.append("<polyline class=\"line\" points=\"");
        for (Map.Entry<Long, Double> point : points.tailMap(begin).entrySet()) {
            double y = TOP + HEIGHT * (1 - point.getValue() / Math.max(most, 1e-9));
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.getKey(), begin, end), y));
        }
        return svg.append("\"/>\n</svg>\n").toString();
    }

    private static double x(long at, long begin, long end) {
        double share = (double) (at - begin) / Math.max(1, end - begin);
        return LEFT + (WIDTH - LEFT) * Math.clamp(share, 0, 1);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }
}
