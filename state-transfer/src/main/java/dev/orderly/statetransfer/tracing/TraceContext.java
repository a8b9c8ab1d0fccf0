package dev.orderly.statetransfer.tracing;

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
 * <p>An HTTP request has one trace. A batch of records has many, so while it is applied each decision key is bound to the
 * trace of the record that caused it, and what is published under that key goes on in that trace.
 */
public final class TraceContext {

    public static final String HEADER = "traceparent";

    /** The trace that what is published under this key belongs to; null if nothing is being traced. */
    public static @Nullable String causing(UUID key) {
        Map<UUID, Context> bound = ContextLocals.<Map<UUID, Context>>get(TraceContext.class.getName())
                .orElse(Map.of());
        return traceparent(bound.getOrDefault(key, Context.current()));
    }

    /** Binds keys to traces for the rest of the current Vert.x context. */
    public static void bind(Map<UUID, Context> causes) {
        ContextLocals.put(TraceContext.class.getName(), causes);
    }

    private static @Nullable String traceparent(Context context) {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(context, headers, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        return headers.get(HEADER);
    }

    private TraceContext() {}
}
