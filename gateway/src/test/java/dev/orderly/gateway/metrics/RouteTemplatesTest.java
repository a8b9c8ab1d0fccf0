package dev.orderly.gateway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.Surroundings;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RouteTemplatesTest {

    @Inject
    RouteTemplates templates;

    @Inject
    MeterRegistry metrics;

    @ParameterizedTest
    @CsvSource({
        "/api/orders/7, /api/orders/{id}",
        "/api/orders/7/items/8, /api/orders/{id}/items/{productId}",
        "/api/customers/me, /api/customers/me",
        "/api/customers/7, /api/customers/{id}",
        "/api/services/ordering/states/adopt, /api/services/ordering/states/adopt",
        "/api/services/billing/replicas/orderly.orders/heal, /api/services/billing/replicas/{topic}/heal",
        "/api/services/shipping/q/openapi, /api/services/shipping/q/openapi",
        "/api/stories/order-7, /api/stories/{key}",
        "/api/orders/7/made/up, /api/{unknown}",
        "/api/services/made-up/states, /api/{unknown}",
        "/orders/7, /{page}",
        "/assets/index-7.js, /assets/{file}",
        "/, /"
    })
    void aPathIsCountedUnderItsTemplate(String path, String template) {
        assertThat(templates.of(path)).isEqualTo(template);
    }

    @Test
    void noCallerCanAddTimeSeries() {
        var stranger = new Browser();
        var customer = Browser.of("anna", "customer");
        for (int i = 0; i < 150; i++) {
            stranger.get("/api/orders/%s".formatted(UUID.randomUUID()));
            stranger.get("/api/%s".formatted(UUID.randomUUID()));
            stranger.get("/orders/%s".formatted(UUID.randomUUID()));
        }

        customer.get("/api/products/%s".formatted(UUID.randomUUID()));

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(metrics.find("http.server.requests").meters())
                                .extracting(Meter::getId)
                                .extracting(id -> id.getTag("uri"))
                                .contains("/api/products/{id}")
                                .allMatch(uri -> !uri.matches(".*[0-9a-f]{8}-.*")));
    }
}
