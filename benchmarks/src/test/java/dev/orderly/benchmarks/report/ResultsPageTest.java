package dev.orderly.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.measurement.Spread;
import dev.orderly.launcher.Home;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageTest {

    @TempDir
    Path directory;

    @Test
    void roundsAreMediansWithTheLeastAndTheMost() throws Exception {
        keep("2026-01-01T00:00:00Z", placed(400, 1_000), placed(600, 1_100), placed(500, 900));

        assertThat(page())
                .contains("| orders placed | 500 1/s (400 to 600) | SQL | 1,000 1/s (900 to 1,100) | 0.50 | >= 50 % |");
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMiddle() {
        assertThat(Spread.of(4, 1, 2, 3)).isEqualTo(new Spread(2.5, 1, 4));
    }

    @Test
    void aMissedAimStandsOut() throws Exception {
        keep("2026-01-01T00:00:00Z", placed(499, 1_000));

        assertThat(page()).contains("| orders placed | 499 1/s | SQL | 1,000 1/s | 0.50 | **>= 50 %** |");
    }

    @Test
    void ofEachBenchmarkTheLatestRunCounts() throws Exception {
        keep("2026-01-02T00:00:00Z", placed(700, 1_000));
        keep("2026-01-01T00:00:00Z", placed(600, 1_000));

        assertThat(page())
                .contains("## placing", "2026-01-02T00:00:00Z", "| 700 1/s |")
                .doesNotContain("2026-01-01T00:00:00Z", "| 600 1/s |");
    }

    private static Measurement placed(double measured, double limit) {
        return new Measurement("orders placed", measured, "SQL", limit, "1/s", Aim.atLeastPercent(50));
    }

    private void keep(String at, Measurement... rounds) throws Exception {
        var report = new Report(new PrintStream(OutputStream.nullOutputStream()));
        report.add(new Result("placing", List.of(rounds)));
        report.keep(home(), new Scale(1, 1, 1, 1, List.of(), 60), rounds.length, Instant.parse(at));
    }

    private String page() throws Exception {
        return ResultsPage.of(ResultsPage.runsIn(Report.directory(home())));
    }

    private Home home() {
        return new Home(directory, directory, false);
    }
}
