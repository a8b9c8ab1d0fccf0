package dev.orderly.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.gateway.GatewaySettings;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class DownstreamTest {

    private static final URI A = URI.create("http://a:1");
    private static final URI B = URI.create("http://b:1");

    @Inject
    GatewaySettings settings;

    private Instances instances;
    private Downstream downstream;

    @BeforeEach
    void aServiceOfTwoInstances() {
        instances = new Instances(List.of(A, B), Duration.ofHours(1), System::nanoTime);
        downstream = new Downstream(UUID.randomUUID().toString(), instances, settings.downstream());
    }

    @Test
    void whileAnInstanceIsLeftNoFailureOpensTheBreaker() {
        instances.avoid(A);

        failAsOftenAsTheBreakerLooksAt();

        assertThat(downstream.breaker()).isEqualTo(CircuitBreakerState.CLOSED);
    }

    @Test
    void onceNoneIsLeftFailuresOpenIt() {
        instances.avoid(A);
        instances.avoid(B);

        failAsOftenAsTheBreakerLooksAt();

        assertThat(downstream.breaker()).isEqualTo(CircuitBreakerState.OPEN);
    }

    private void failAsOftenAsTheBreakerLooksAt() {
        for (int i = 0; i < settings.downstream().breakerWindow(); i++) {
            Uni<?> call = downstream.call(
                    Duration.ofSeconds(1),
                    () -> Uni.createFrom().failure(new Unanswered(new IOException("Reset"), false)));
            assertThatThrownBy(() -> call.await().indefinitely()).isInstanceOf(Unanswered.class);
        }
    }
}
