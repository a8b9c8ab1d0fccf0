package dev.orderly.chaos.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.orderly.chaos.fault.Injected;
import dev.orderly.chaos.load.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run did and found, as Markdown and as a page with plots; ids only, no person's data.
 *
 * @param command that repeats the run
 * @param violations each with its key's story; empty if all is well
 */
public record Report(
        String command,
        Instant began,
        Instant ended,
        List<Call> calls,
        List<Injected> faults,
        List<Sample> samples,
        List<String> incidents,
        List<String> violations) {

    /** Writes {@code chaos.md} and {@code chaos.html} into the directory. */
    public void writeTo(Path directory) throws IOException {
        Files.writeString(directory.resolve("chaos.md"), markdown());
        Files.writeString(directory.resolve("chaos.html"), html());
    }

    /** The faults that showed an effect. */
    public List<Injected> counted() {
        return faults.stream().filter(Injected::counts).toList();
    }

    /** The first lines: what everybody wants to know. */
    public List<String> summary() {
        List<Injected> counted = counted();
        return List.of(
                "%d violations, %d incidents.".formatted(violations.size(), incidents.size()),
                "%d faults of %d kinds showed an effect, %d showed none."
                        .formatted(
                                counted.size(),
                                counted.stream().map(Injected::kind).distinct().count(),
                                faults.size() - counted.size()),
                "%d operations in %d attempts; %.2f %% of the attempts were answered; median %.0f ms, 99th percentile %.0f ms."
                        .formatted(
                                calls.stream().map(Call::operation).distinct().count(),
                                calls.size(),
                                100 * Figures.availability(calls),
                                Figures.percentile(calls, 50),
                                Figures.percentile(calls, 99)));
    }

    private String markdown() {
        List<String> lines =
                new ArrayList<>(List.of("# Chaos, %s".formatted(began), "", "`%s`".formatted(command), ""));
        summary().forEach(line -> lines.add("- " + line));
        section(lines, "Violations", violations.stream());
        section(lines, "Incidents", incidents.stream());
        lines.addAll(List.of("", "## Answers", "", "| action | answers |", "|---|---|"));
        answers().forEach((action, statuses) -> lines.add("| %s | %s |".formatted(action, statuses)));
        lines.addAll(List.of(
                "",
                "## Faults",
                "",
                "| began | kind | what | lasted | recovered after | effect | placing answered | longest operation | lag gone after |",
                "|---|---|---|---|---|---|---|---|---|"));
        Collection<List<Call>> operations =
                calls.stream().collect(groupingBy(Call::operation)).values();
        faults.forEach(fault -> lines.add(row(fault, new Aftermath(fault, operations, samples))));
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String title, Stream<String> entries) {
        List<String> texts = entries.map("```\n%s\n```"::formatted).toList();
        if (!texts.isEmpty()) {
            lines.addAll(List.of("", "## " + title, ""));
            lines.addAll(texts);
        }
    }

    /** How often each action got each status; 0 is no answer. */
    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        calls.stream()
                .collect(groupingBy(Call::action, groupingBy(Call::status, TreeMap::new, counting())))
                .forEach((action, statuses) -> answers.put(
                        action,
                        statuses.entrySet().stream()
                                .map(each -> "%d: %d".formatted(each.getKey(), each.getValue()))
                                .collect(joining(", "))));
        return answers;
    }

    private String row(Injected fault, Aftermath aftermath) {
        return String.format(
                Locale.ROOT,
                "| %.1f s | %s | %s | %.1f s | %.1f s | %s | %s | %s | %s |",
                seconds(fault.beganMillis() - began.toEpochMilli()),
                fault.kind(),
                fault.what(),
                seconds(fault.mendedMillis() - fault.beganMillis()),
                seconds(fault.recoveredMillis() - fault.mendedMillis()),
                fault.effect() == null ? "none seen" : fault.effect(),
                aftermath.placing().stream()
                        .mapToObj(share -> String.format(Locale.ROOT, "%.2f %%", 100 * share))
                        .collect(joining()),
                inSeconds(aftermath.longestOperation()),
                inSeconds(aftermath.lagGoneAfter()));
    }

    /** Empty if it is unknown. */
    private static String inSeconds(OptionalLong millis) {
        return millis.stream()
                .mapToObj(each -> String.format(Locale.ROOT, "%.1f s", seconds(each)))
                .collect(joining());
    }

    private static double seconds(long millis) {
        return millis / 1000.0;
    }

    private String html() {
        String plots = new Figures(calls, samples)
                .plots().stream()
                        .map(plot -> plot.svg(began.toEpochMilli(), ended.toEpochMilli(), counted()))
                        .collect(joining());
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>Chaos</title>
                <style>
                  body { font: 14px sans-serif; margin: 2rem auto; max-width: 60rem; color: #222; background: #fff }
                  svg { width: 100%%; margin-bottom: 1rem; font: 11px sans-serif }
                  .title { font-weight: bold; font-size: 13px }
                  .fault { fill: #c33; fill-opacity: .13 }
                  .line { fill: none; stroke: #06c; stroke-width: 1.3 }
                  pre { white-space: pre-wrap }
                </style>
                <h1>Chaos</h1>
                %s<pre>%s</pre>
                </html>
                """.formatted(plots, markdown().replace("&", "&amp;").replace("<", "&lt;"));
    }
}
