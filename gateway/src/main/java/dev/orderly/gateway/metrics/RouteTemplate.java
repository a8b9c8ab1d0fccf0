package dev.orderly.gateway.metrics;

import java.util.List;
import java.util.stream.IntStream;

/** A path in an OpenAPI document, like {@code /api/orders/{id}}. */
record RouteTemplate(String path, List<String> segments) {

    RouteTemplate(String path) {
        this(path, segments(path));
    }

    static List<String> segments(String path) {
        return List.of(path.split("/"));
    }

    /** @param called the same number of segments */
    boolean covers(List<String> called) {
        return IntStream.range(0, segments.size()).allMatch(i -> covers(segments.get(i), called.get(i)));
    }

    long parameters() {
        return segments.stream().filter(RouteTemplate::isParameter).count();
    }

    private static boolean covers(String segment, String called) {
        return isParameter(segment) || segment.equals(called);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
