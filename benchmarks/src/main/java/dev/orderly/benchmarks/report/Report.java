package dev.orderly.benchmarks.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
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
public final class Report {

    private static final String ROW = "%-12s %-66s %12s  %-34s %12s %7s  %-14s %s%n";

    private final PrintStream out;
    private final List<Result> results = new ArrayList<>();

    public Report(PrintStream out) {
        this.out = out;
    }

    public void begin() {
        out.printf(ROW, "benchmark", "measured", "", "against its limit", "", "ratio", "aim", "verdict");
    }

    public void add(Result result) {
        results.add(result);
        Measurement each = result.median();
        out.printf(
                ROW,
                result.benchmark(),
                each.what(),
                number(each.measured(), each.unit()),
                each.against(),
                number(each.limit(), each.unit()),
                String.format(Locale.ROOT, "%.2f", each.ratio()),
                each.aim().text(),
                each.verdict());
    }

    public boolean allAimsAreMet() {
        return results.stream().map(Result::median).allMatch(Measurement::meetsItsAim);
    }

    /** Writes {@code benchmarks/<time>.json} in that home. */
    public Path keep(Home home, Scale scale, int rounds, Instant at) throws IOException {
        var run = Api.JSON.createObjectNode();
        run.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        run.put("machine", Machine.describe());
        run.put("commit", Machine.commit(home.root()));
        run.put("java", Runtime.version().toString());
        run.put("rounds", rounds);
        run.put("samples", scale.samples()).put("orders", scale.orders());
        run.put("rows", scale.rows()).put("concurrency", scale.concurrency());
        var list = run.putArray("measurements");
        results.forEach(each -> write(each, list.addObject()));
        Path file = directory(home).resolve(run.path("at").asText().replace(":", "") + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, run.toPrettyString() + "\n");
        return file;
    }

    public static Path directory(Home home) {
        return home.directory().resolve("benchmarks");
    }

    private static void write(Result result, ObjectNode to) {
        Measurement each = result.median();
        to.put("benchmark", result.benchmark()).put("what", each.what());
        to.set("measured", Api.JSON.valueToTree(result.measured()));
        to.put("against", each.against());
        to.set("limit", Api.JSON.valueToTree(result.limit()));
        to.put("unit", each.unit()).put("aim", each.aim().text()).put("verdict", each.verdict());
    }

    static String number(double value, String unit) {
        return String.format(Locale.ROOT, value < 100 ? "%,.2f %s" : "%,.0f %s", value, unit);
    }
}
