package dev.orderly.chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.orderly.chaos.fault.Injected;
import dev.orderly.chaos.load.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Instant BEGIN = Instant.EPOCH;
    private static final String PERSON = "Ada Lovelace";

    @TempDir
    Path directory;

    @Test
    void faultsWithoutAnEffectDoNotCount() throws IOException {
        Report report = report(List.of(fault("kill-kafka", "9 connections ended"), fault("pause-smtp", null)));

        assertThat(report.counted()).extracting(Injected::kind).containsExactly("kill-kafka");
        assertThat(written(report))
                .contains("1 faults of 1 kinds showed an effect, 1 showed none.")
                .contains("| 1.0 s | pause-smtp | something | 2.0 s | 3.0 s | none seen | 50.00 % | 0.0 s |  |");
    }

    @Test
    void availabilityIsTheShareOfAnsweredAttempts() throws IOException {
        assertThat(written(report(List.of())))
                .contains("2 operations in 4 attempts; 50.00 % of the attempts were answered")
                .contains("| place | 0: 1, 201: 1, 409: 1, 503: 1 |");
    }

    @Test
    void noPersonIsNamed() throws IOException {
        written(report(List.of(fault("cut", "3 refused"))));

        assertThat(Files.readString(directory.resolve("chaos.md"))).doesNotContain(PERSON);
        assertThat(Files.readString(directory.resolve("chaos.html"))).doesNotContain(PERSON);
    }

    @Test
    void thePageShowsEachFigureWithTheFaultsBehindIt() throws IOException {
        written(report(List.of(fault("cut", "3 refused"), fault("delay", "7 bytes held back"))));

        String page = Files.readString(directory.resolve("chaos.html"));
        assertThat(page.split("<polyline", -1)).hasSize(6 + 1);
        assertThat(page.split("class=\"fault\"", -1)).hasSize(6 * 2 + 1);
    }

    private String written(Report report) throws IOException {
        report.writeTo(directory);
        return Files.readString(directory.resolve("chaos.md"));
    }

    private static Report report(List<Injected> faults) {
        List<Call> calls = List.of(call(1, 1, 0), call(1, 2, 201), call(2, 1, 503), call(2, 2, 409));
        var samples = List.of(new Sample(1_000, Map.of("ordering", 3L), null));
        return new Report(
                "./orderly chaos --seed 1", BEGIN, BEGIN.plusSeconds(60), calls, faults, samples, List.of(), List.of());
    }

    private static Injected fault(String kind, @Nullable String effect) {
        return new Injected(kind, "something", Set.of("kafka"), 1_000, 3_000, 6_000, effect);
    }

    private static Call call(long operation, int attempt, int status) {
        var body = JsonNodeFactory.instance.objectNode().put("name", PERSON);
        return new Call(
                operation,
                attempt,
                "place",
                "customer",
                "ordering",
                "POST",
                "/orders",
                Map.of(),
                body,
                operation * 1_000,
                20,
                status,
                Map.of(),
                body);
    }
}
