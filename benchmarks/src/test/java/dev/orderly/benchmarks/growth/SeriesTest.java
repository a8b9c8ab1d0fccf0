package dev.orderly.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.benchmarks.measurement.Measurement;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final Figure PAGE = Figure.millis("orders: first page");
    private static final Figure PLACED = Figure.rate("orders placed");

    private final Series series = new Series();

    @Test
    void theMedianOfALaterStepIsComparedWithThatOfTheFirst() {
        measured(PAGE, 1_000, 3.9, 4, 9);
        measured(PAGE, 100_000, 20, 21, 30);

        Measurement later = series.measurements().getFirst();

        assertThat(series.measurements()).hasSize(1);
        assertThat(later.measured()).isEqualTo(21);
        assertThat(later.limit()).isEqualTo(4);
    }

    @Test
    void aTimeMayGrowByFifteenPercent() {
        measured(PAGE, 1_000, 100, 100, 100);
        measured(PAGE, 100_000, 114, 114.9, 116);
        measured(PAGE, 1_000_000, 115.5, 116, 117);

        assertThat(series.measurements()).extracting(Measurement::meetsItsAim).containsExactly(true, false);
    }

    @Test
    void aRateMayFallByAsMuch() {
        measured(PLACED, 1_000, 115, 115, 115);
        measured(PLACED, 100_000, 100.1, 100.1, 100.1);
        measured(PLACED, 1_000_000, 99, 99, 99);

        assertThat(series.measurements()).extracting(Measurement::meetsItsAim).containsExactly(true, false);
    }

    @Test
    void whatDiffersLessThanTheRepetitionsIsFlat() {
        measured(PAGE, 1_000, 2, 3, 6);
        measured(PAGE, 100_000, 5, 7, 8);

        assertThat(series.measurements().getFirst().meetsItsAim()).isTrue();
    }

    @Test
    void thePlotShowsEveryFigureAtEveryStep() {
        measured(PAGE, 1_000, 1);
        measured(PAGE, 100_000, 2);
        measured(PLACED, 1_000, 3);
        measured(PLACED, 100_000, 4);

        String svg = new Plot(series).svg();

        assertThat(svg)
                .contains(">orders: first page, ms<", ">orders placed, 1/s<")
                .containsPattern("x=\"200\\.0\"[^>]*>100,000<");
        assertThat(svg.split("<circle")).hasSize(5);
    }

    @Test
    void theRowsAreOnALogarithmicAxis() {
        measured(PAGE, 1_000, 1);
        measured(PAGE, 10_000, 1);
        measured(PAGE, 100_000, 1);

        assertThat(new Plot(series).svg()).contains("cx=\"0.0\"", "cx=\"100.0\"", "cx=\"200.0\"");
    }

    private void measured(Figure figure, int rows, double... values) {
        for (double value : values) {
            series.add(figure, rows, value);
        }
    }
}
