package dev.orderly.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void percentilesAreOfWhatCountsOnly() throws Exception {
        // the first ten warm up
        Iterator<Long> nanos = LongStream.concat(
                        LongStream.generate(() -> 1_000_000_000).limit(10),
                        LongStream.rangeClosed(1, 100).map(milli -> milli * 1_000_000))
                .iterator();

        Times times = Times.of(100, nanos::next);

        assertThat(times.percentile(50)).isEqualTo(50);
        assertThat(times.percentile(99)).isEqualTo(99);
    }
}
