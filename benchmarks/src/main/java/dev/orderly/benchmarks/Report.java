package dev.orderly.benchmarks;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.story.Api;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results: a table while the benchmarks run, and a file at the end. */
final class Report {

    private static final String ROW = "%-12s %-58s %12s  %-34s %12s %7s  %-14s %s%n";

    private final PrintStream out;
    private final List<Measurement> measurements = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void begin() {
        out.printf(ROW, "benchmark", "measured", "", "against its limit", "", "ratio", "aim", "verdict");
    }

    void add(String benchmark, Measurement each) {
        measurements.add(each);
        out.printf(
                ROW,
                benchmark,
                each.what(),
                number(each.measured(), each.unit()),
                each.against(),
                number(each.limit(), each.unit()),
                String.format(Locale.ROOT, "%.2f", each.ratio()),
                each.aim().text(),
                each.meetsItsAim() ? "met" : "MISSED");
    }

    boolean allAimsAreMet() {
        return measurements.stream().allMatch(Measurement::meetsItsAim);
    }

    /** Writes {@code benchmarks/<time>.json} in that home. */
    Path keep(Home home, Scale scale, Instant at) throws IOException {
        var results = Api.JSON.createObjectNode();
        results.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        results.put("processors", Runtime.getRuntime().availableProcessors());
        results.put("java", Runtime.version().toString());
        results.put("samples", scale.samples()).put("orders", scale.orders());
        results.put("rows", scale.rows()).put("concurrency", scale.concurrency());
        var list = results.putArray("measurements");
        measurements.forEach(each -> list.addObject()
                .put("what", each.what())
                .put("measured", each.measured())
                .put("against", each.against())
                .put("limit", each.limit())
                .put("unit", each.unit())
                .put("aim", each.aim().text())
                .put("met", each.meetsItsAim()));
        Path file = home.directory()
                .resolve("benchmarks")
                .resolve(results.path("at").asText().replace(":", "") + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, results.toPrettyString() + "\n");
        return file;
    }

    private static String number(double value, String unit) {
        return String.format(Locale.ROOT, value < 100 ? "%,.2f %s" : "%,.0f %s", value, unit);
    }
}
