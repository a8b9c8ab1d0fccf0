package dev.orderly.benchmarks.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AimTest {

    @Test
    void aRateIsMeasuredByItsShareOfTheLimit() {
        assertThat(Aim.atLeastPercent(50).isMet(50, 100)).isTrue();
        assertThat(Aim.atLeastPercent(50).isMet(49.9, 100)).isFalse();
    }

    @Test
    void aTimeIsMeasuredByHowFarItIsAboveTheLimit() {
        assertThat(Aim.atMostTimes(4).isMet(8, 2)).isTrue();
        assertThat(Aim.atMostTimes(4).isMet(8.1, 2)).isFalse();
        assertThat(Aim.atMostAbove(15).isMet(17, 2)).isTrue();
        assertThat(Aim.atMostAbove(15).isMet(17.1, 2)).isFalse();
        assertThat(Aim.atMost(10).isMet(10, 1)).isTrue();
        assertThat(Aim.atMost(10).isMet(10.1, 100)).isFalse();
    }

    @Test
    void anAimReadsLikeTheTableOfAims() {
        assertThat(Aim.atMost(10).text()).isEqualTo("<= 10");
        assertThat(Aim.atMostTimes(3).text()).isEqualTo("<= 3x");
        assertThat(Aim.atMostTimes(1.1).text()).isEqualTo("<= 1.1x");
    }
}
