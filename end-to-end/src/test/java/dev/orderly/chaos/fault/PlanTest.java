package dev.orderly.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final List<String> KINDS = List.of("kill", "pause", "cut", "delay");

    @Test
    void theSameSeedPlansTheSameFaults() {
        assertThat(steps(new Plan(KINDS, 7, null))).isEqualTo(steps(new Plan(KINDS, 7, null)));
        assertThat(steps(new Plan(KINDS, 7, null))).isNotEqualTo(steps(new Plan(KINDS, 8, null)));
    }

    @Test
    void oneByOneEachLastsAsLongAsTheTimeBeforeIt() {
        var plan = new Plan(KINDS, 7, Duration.ofSeconds(60));

        assertThat(plan.atOnce()).isEqualTo(1);
        assertThat(plan.next()).satisfies(step -> {
            assertThat(step.gap()).hasSeconds(60);
            assertThat(step.lasts()).hasSeconds(60);
        });
    }

    /** All that is random about the steps, what they hit included. */
    private static List<String> steps(Plan plan) {
        return IntStream.range(0, 20)
                .mapToObj(number -> plan.next())
                .map(step -> "%s %d %s %s".formatted(step.kind(), step.choices().nextLong(), step.gap(), step.lasts()))
                .toList();
    }

    @Test
    void everyKindComesBeforeAnyComesAgain() {
        var plan = new Plan(KINDS, 7, null);

        for (int round = 0; round < 5; round++) {
            assertThat(IntStream.range(0, KINDS.size())
                            .mapToObj(number -> plan.next().kind()))
                    .containsExactlyInAnyOrderElementsOf(KINDS);
        }
    }
}
