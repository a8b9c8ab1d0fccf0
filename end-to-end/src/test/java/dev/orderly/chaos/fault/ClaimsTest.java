package dev.orderly.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private final Claims claims = new Claims();

    @Test
    void whatIsClaimedIsNotClaimedByAnotherUntilItIsReleased() {
        assertThat(claims.claim(Set.of("kafka", "smtp"))).isTrue();
        assertThat(claims.claim(Set.of("postgres", "kafka"))).isFalse();
        assertThat(claims.claim(Set.of("postgres"))).isTrue();

        claims.release(Set.of("kafka", "smtp"));
        assertThat(claims.claim(Set.of("kafka"))).isTrue();
    }

    @Test
    void whoNeedsNoProgramIsNeverHeldUp() {
        assertThat(claims.claim(Set.of())).isTrue();
        assertThat(claims.claim(Set.of())).isTrue();
    }
}
