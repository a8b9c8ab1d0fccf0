package dev.orderly.billing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryDelayTest {

    private final RetryDelay delay = new RetryDelay(Duration.ofMinutes(1));

    @Test
    void attemptsAreMadeFurtherAndFurtherApartUpToTheLimit() {
        assertThat(List.of(0, 1, 5, 6, 1_000))
                .extracting(delay::after)
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 32L, 60L, 60L);
    }
}
