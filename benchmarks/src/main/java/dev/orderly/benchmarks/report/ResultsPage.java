package dev.orderly.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.launcher.story.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The results in one page: of each benchmark the latest run, so that they need not all be run at once. */
public final class ResultsPage {

    private static final String HEAD = """
            # Results

            Written by `./orderly bench --results`; [README.md](README.md) says what is measured, how, and what is not. Of
            several rounds these are the medians, with the least and the most. A missed aim is in bold type.
            """;

    /** Begins a benchmark's part of the page. */
    private static final String SECTION = """

            ## %s

            %s, %s, commit %s; %s rounds, %,d orders, %,d samples, %,d rows.

            | measured | | against its limit | | ratio | aim |
            |---|--:|---|--:|--:|---|
            """;

    /** @param kept the files of the runs */
    public static String of(List<JsonNode> kept) {
        Map<String, JsonNode> latest = new LinkedHashMap<>();
        for (JsonNode run : kept) {
            run.path("measurements").forEach(each -> latest.put(benchmarkOf(each), run));
        }
        latest.remove(""); // of a version that did not write the benchmark's name
        var page = new StringBuilder(HEAD);
        latest.forEach((benchmark, run) -> {
            page.append(section(benchmark, run));
            for (JsonNode each : run.path("measurements")) {
                if (benchmarkOf(each).equals(benchmark)) {
                    page.append(row(each));
                }
            }
        });
        return page.toString();
    }

    private static String benchmarkOf(JsonNode measurement) {
        return measurement.path("benchmark").asText();
    }

    /** All runs in the directory, the latest last. */
    public static List<JsonNode> runsIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<JsonNode> runs = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                runs.add(Api.JSON.readTree(file.toFile()));
            }
            return runs;
        }
    }

    private static String section(String benchmark, JsonNode run) {
        return String.format(
                Locale.ROOT,
                SECTION,
                benchmark,
                run.path("at").asText(),
                run.path("machine").asText(),
                run.path("commit").asText(),
                run.path("rounds").asText(),
                run.path("orders").asInt(),
                run.path("samples").asInt(),
                run.path("rows").asInt());
    }

    private static String row(JsonNode each) {
        String unit = each.path("unit").asText();
        double ratio = each.at("/measured/median").asDouble()
                / each.at("/limit/median").asDouble();
        boolean isMissed = each.path("verdict").asText().equals(Measurement.MISSED);
        String aim = each.path("aim").asText();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.2f | %s |%n",
                each.path("what").asText(),
                spread(each.path("measured"), unit),
                each.path("against").asText(),
                spread(each.path("limit"), unit),
                ratio,
                isMissed ? "**%s**".formatted(aim) : aim);
    }

    private static String spread(JsonNode spread, String unit) {
        String median = Report.number(spread.path("median").asDouble(), unit);
        double least = spread.path("least").asDouble();
        double most = spread.path("most").asDouble();
        return least == most
                ? median
                : "%s (%s to %s)"
                        .formatted(
                                median,
                                Report.number(least, "").trim(),
                                Report.number(most, "").trim());
    }

    private ResultsPage() {}
}
