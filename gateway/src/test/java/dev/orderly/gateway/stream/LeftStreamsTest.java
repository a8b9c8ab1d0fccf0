package dev.orderly.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.Keycloak;
import dev.orderly.gateway.fixtures.Listener;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class LeftStreamsTest {

    @Inject
    OpenStreams streams;

    @Inject
    ArrivedStates arrived;

    @Inject
    Vertx vertx;

    @BeforeEach
    void nobodyListens() {
        areOpen(0);
    }

    @Test
    void aBrowserThatLeavesWhileItsTokenIsFetchedLeavesNoStream() {
        Browser browser = Browser.of("ann", "customer");
        Keycloak.whileHesitatingFor(
                "ann",
                () -> assertThatThrownBy(
                                () -> browser.open(Browser.to("/api/stream").timeout(Duration.ofSeconds(1))))
                        .hasRootCauseInstanceOf(HttpTimeoutException.class));

        // waits for the same token
        try (var ann = Listener.of(browser)) {
            await().untilAsserted(() -> assertThat(ann.comments()).isNotEmpty());
            areOpen(1);
        }
    }

    @Test
    void aStreamThatEndedUnnoticedIsForgottenAtTheNextHeartbeat() {
        var response = (HttpServerResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (proxy, method, arguments) -> method.getName().equals("closed"));
        streams.add(new EventStream(
                response,
                vertx.getOrCreateContext(),
                arrived.events(),
                0,
                () -> true,
                () -> false,
                event -> EventAccess.NOTHING));

        areOpen(0);
    }

    private void areOpen(int count) {
        await().untilAsserted(() -> assertThat(streams.size()).isEqualTo(count));
    }
}
