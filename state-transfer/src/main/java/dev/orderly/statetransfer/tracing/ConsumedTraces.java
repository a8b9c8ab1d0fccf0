package dev.orderly.statetransfer.tracing;

import static dev.orderly.statetopics.Headers.TRACEPARENT;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Continues the traces of consumed records, so that one trace runs from the request to the last replica. */
@ApplicationScoped
public class ConsumedTraces {

    private static final TextMapGetter<Headers> RECORD_HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            Header header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    };

    private final Tracer tracer;

    ConsumedTraces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("state-transfer");
    }

    /** Runs the work with a consumer span for each record that carries a trace. */
    public <T> Uni<T> within(List<? extends ConsumerRecord<byte[], byte[]>> records, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Map<String, Span> spans = new LinkedHashMap<>();
            records.forEach(message -> spans.computeIfAbsent(keyOf(message), key -> start(message)));
            TraceContext.bind(spans);
            return work.get()
                    .onFailure()
                    .invoke(e -> spans.values().forEach(span -> span.setStatus(StatusCode.ERROR, e.toString())))
                    .eventually(() -> spans.values().forEach(Span::end));
        });
    }

    private Span start(ConsumerRecord<byte[], byte[]> message) {
        if (message.headers().lastHeader(TRACEPARENT) == null) {
            return Span.getInvalid();
        }
        Context cause =
                W3CTraceContextPropagator.getInstance().extract(Context.root(), message.headers(), RECORD_HEADERS);
        return tracer.spanBuilder(message.topic() + " process")
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
    }

    private static String keyOf(ConsumerRecord<byte[], byte[]> message) {
        return message.key() == null ? "" : new String(message.key(), StandardCharsets.UTF_8);
    }
}
