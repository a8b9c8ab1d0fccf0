package dev.orderly.statetransfer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchThrottleTest {

    private static final Duration DISTANCE = Duration.ofMillis(100);

    private static final int MANY = 30;
    private static final int FEW = 5;
    private static final int LOAD = 3;

    private long now = Long.MAX_VALUE - 1_000_000; // nanoTime may overflow while a program runs
    private final BatchThrottle throttle = new BatchThrottle(() -> now);

    @Test
    void whatComesOneAtATimeBeginsAtOnceHoweverSoonItComes() {
        assertThat(batches(20, false)).containsOnly(Duration.ZERO);
    }

    @Test
    void whatOneChangeBringsAboutIsNoLoad() {
        for (int change = 0; change < 20; change++) {
            assertThat(batches(2, true)).containsOnly(Duration.ZERO);
            assertThat(batches(2, false)).containsOnly(Duration.ZERO);
        }
    }

    @Test
    void underLoadBatchesKeepTheirDistance() {
        batches(2, true);

        assertThat(batches(20, true)).containsOnly(DISTANCE);
    }

    @Test
    void theTimeThatABatchTakesIsPartOfTheDistance() {
        batches(3, true);

        now += Duration.ofMillis(60).toNanos();

        assertThat(throttle.untilNext(true, MANY)).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void afterTheLoadNothingWaits() {
        batches(20, true);

        batches(3, false);

        assertThat(batches(20, false)).containsOnly(Duration.ZERO);
    }

    @Test
    void fewRecordsDoNotKeepUpALoadThatHasEnded() {
        batches(20, true);

        List<Duration> waits = Stream.generate(() -> begin(true, FEW)).limit(40).toList();

        assertThat(waits).filteredOn(Duration::isPositive).hasSizeLessThanOrEqualTo(waits.size() / LOAD + 1);
    }

    @Test
    void noTimerIsAskedForLessThanAMillisecond() {
        batches(3, true);
        now += DISTANCE.minusNanos(999_999).toNanos();

        assertThat(throttle.untilNext(true, MANY)).isZero();
    }

    /** How long each batch waits, if each begins as soon as it may. */
    private List<Duration> batches(int count, boolean moreArrived) {
        return Stream.generate(() -> begin(moreArrived)).limit(count).toList();
    }

    private Duration begin(boolean moreArrived) {
        return begin(moreArrived, moreArrived ? MANY : 1);
    }

    private Duration begin(boolean moreArrived, int records) {
        Duration wait = throttle.untilNext(moreArrived, records);
        now += wait.toNanos();
        return wait;
    }
}
