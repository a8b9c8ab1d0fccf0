package dev.orderly.gateway.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All streams that are open. */
@ApplicationScoped
class OpenStreams {

    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

    OpenStreams(MeterRegistry metrics) {
        Gauge.builder("orderly.gateway.streams", streams, Set::size)
                .description("Browsers that listen to the stream of states")
                .register(metrics);
    }

    void beat(@Observes StartupEvent start, Vertx vertx, StreamSettings settings) {
        vertx.setPeriodic(settings.heartbeat().toMillis(), timer -> beat());
    }

    /** The browsers reconnect, to another instance if there is one. */
    void end(@Observes ShutdownDelayInitiatedEvent shutdown) {
        streams.forEach(EventStream::end);
    }

    private void beat() {
        streams.removeIf(EventStream::isOver);
        streams.forEach(EventStream::beat);
    }

    void add(EventStream stream) {
        streams.add(stream);
    }

    void remove(EventStream stream) {
        streams.remove(stream);
    }

    int size() {
        return streams.size();
    }

    void wake() {
        streams.forEach(EventStream::wake);
    }
}
