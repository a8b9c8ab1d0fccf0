package dev.orderly.statetransfer.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.statetransfer.interleaving.Exploration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever is killed, paused, cut off or not answered at whatever step of the relay, nothing is lost, and no key goes
 * back on the topic.
 */
class RelayInterleavingsTest {

    private static final int DEVIATIONS = 2;
    private static final int MORE_THAN_IS_DIRTY = 10;

    @BeforeAll
    static void failuresAreNoNews() {
        Silence.begin();
    }

    @AfterAll
    static void failuresAreNewsAgain() {
        Silence.end();
    }

    @Test
    void whatIsSentAtOnce() {
        assertThat(explore(MORE_THAN_IS_DIRTY)).isGreaterThan(5_000);
    }

    @Test
    void whatIsSentWhileTheNextIsReadAndTheLastIsCleared() {
        assertThat(explore(1)).isGreaterThan(10_000);
    }

    @Test
    void whatIsSentByAnOwnerThatWasRestored() {
        assertThat(Exploration.explore(DEVIATIONS, schedule -> new RestoredScene(schedule).begin()))
                .isGreaterThan(5_000);
    }

    private static int explore(int batch) {
        return Exploration.explore(DEVIATIONS, schedule -> new Scene(schedule, batch).begin());
    }
}
