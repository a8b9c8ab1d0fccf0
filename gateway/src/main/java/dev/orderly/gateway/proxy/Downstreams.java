package dev.orderly.gateway.proxy;

import dev.orderly.gateway.GatewaySettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The services behind the gateway. */
@ApplicationScoped
class Downstreams {

    private final Map<String, Downstream> byService = new TreeMap<>();

    Downstreams(GatewaySettings settings, MeterRegistry metrics) {
        settings.services().forEach((service, addresses) -> {
            var instances = new Instances(addresses, settings.downstream().avoidInstanceFor(), System::nanoTime);
            var downstream = new Downstream(service, instances, settings.downstream());
            byService.put(service, downstream);
            measure(downstream, metrics);
        });
    }

    private static void measure(Downstream downstream, MeterRegistry metrics) {
        for (CircuitBreakerState state : CircuitBreakerState.values()) {
            Gauge.builder("orderly.gateway.breaker", downstream, each -> each.breaker() == state ? 1 : 0)
                    .description("1 for the state that the service's circuit breaker is in")
                    .tag("service", downstream.service())
                    .tag("state", state.name())
                    .register(metrics);
        }
    }

    Downstream of(String service) {
        return Objects.requireNonNull(byService.get(service), service);
    }

    Collection<Downstream> all() {
        return byService.values();
    }
}
