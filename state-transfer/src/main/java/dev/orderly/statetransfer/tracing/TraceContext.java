package dev.orderly.statetransfer.tracing;

import static dev.orderly.statetopics.Headers.TRACEPARENT;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.smallrye.common.vertx.ContextLocals;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries the trace through outbox and topic, as a W3C {@code traceparent}.
 *
 * <p>An HTTP request has one trace, a batch of records has many: while a batch is applied, each decision key is bound
 * to the trace of the record that caused it, and states published under that key continue that trace.
 */
public final class TraceContext {

    /**
     * The {@code traceparent} for a state published under this key; null if nothing is traced. A key without its own
     * record in the batch (a product's stock, for example) continues the trace of the first record.
     */
    public static @Nullable String causing(UUID key) {
        Map<String, Span> bound = ContextLocals.<Map<String, Span>>get(TraceContext.class.getName())
                .orElse(Map.of());
        if (bound.isEmpty()) {
            return traceparent(Context.current());
        }
        Span cause =
                bound.getOrDefault(key.toString(), bound.values().iterator().next());
        return traceparent(Context.root().with(cause));
    }

    /** Binds keys to spans for the rest of the current Vert.x context. */
    static void bind(Map<String, Span> causes) {
        ContextLocals.put(TraceContext.class.getName(), causes);
    }

    private static @Nullable String traceparent(Context context) {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(context, headers, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        return headers.get(TRACEPARENT);
    }

    private TraceContext() {}
}
