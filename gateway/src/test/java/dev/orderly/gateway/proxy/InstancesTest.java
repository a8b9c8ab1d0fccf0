package dev.orderly.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private static final URI A = URI.create("http://a:1");
    private static final URI B = URI.create("http://b:1");

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10); // the clock of the JVM may overflow
    private final Instances instances = new Instances(List.of(A, B), Duration.ofSeconds(5), now::get);

    @Test
    void theyTakeTurns() {
        assertThat(List.of(instances.next(), instances.next(), instances.next()))
                .containsExactly(A, B, A);
    }

    @Test
    void oneThatWasNotReachedIsLeftOutForAWhile() {
        instances.avoid(A);

        assertThat(List.of(instances.next(), instances.next())).containsExactly(B, B);
        now.addAndGet(Duration.ofSeconds(6).toNanos());
        assertThat(List.of(instances.next(), instances.next())).contains(A, B);
    }

    @Test
    void oneThatIsFoundAgainTakesItsTurns() {
        instances.avoid(A);
        instances.found(A);

        assertThat(List.of(instances.next(), instances.next())).contains(A, B);
        assertThat(instances.avoided()).isZero();
    }

    @Test
    void theLastOneIsTriedAllTheSame() {
        instances.avoid(A);
        instances.avoid(B);

        assertThat(List.of(instances.next(), instances.next())).contains(A, B);
    }

    @Test
    void allAreAvoidedOnceNoneIsLeft() {
        instances.avoid(A);
        assertThat(instances.areAllAvoided()).isFalse();
        instances.avoid(B);
        assertThat(instances.areAllAvoided()).isTrue();
        instances.found(A);
        assertThat(instances.areAllAvoided()).isFalse();
    }
}
