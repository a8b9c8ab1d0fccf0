package dev.orderly.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.stories.fixtures.ChaosRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A short run of {@code ./orderly chaos}: whatever fails, nothing is lost, doubled or forgotten. */
@Isolated
class ChaosStory {

    private static final int FAULTS = 20;

    @Test
    void nothingIsLostWhileEverythingFails() {
        ChaosRun run = ChaosRun.of("--minutes", "3", "--rate", "5", "--seed", "1", "--instances", "1");

        assertThat(run.output()).contains("0 violations, 0 incidents.");
        assertThat(run.faults()).isGreaterThanOrEqualTo(FAULTS);
    }
}
