package dev.orderly.serviceapi.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.serviceapi.problem.Problems;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses requests while too many are under way. All share a few connections to the database: more requests would be
 * answered no sooner, and everybody would wait longer.
 *
 * <p>When the service is asked to stop, callers who have a connection are served a last time: Quarkus closes it with the
 * answer. Quarkus waits for a moment without a request, and then closes all connections. From this moment on nothing is
 * begun any more, and if it does not come for a while, others are refused until it does.
 */
@ApplicationScoped
class Intake {

    /** Before anything is done for the request. */
    private static final int FIRST = RequestHead.FIRST + 1;

    private static final int RETRY_AFTER = 1;

    private static final Duration LAST_REQUESTS = Duration.ofSeconds(5);

    private final ObjectMapper json;
    private final int limit;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean stopping;
    private volatile boolean closed;

    Intake(ObjectMapper json, @ConfigProperty(name = "service-api.requests-at-once") int limit) {
        this.json = json;
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    void close(@Observes ShutdownDelayInitiatedEvent begun, Vertx vertx) {
        stopping = true;
        closeIfIdle(underWay.get());
        vertx.setTimer(LAST_REQUESTS.toMillis(), timer -> closed = true);
    }

    private void closeIfIdle(int requests) {
        if (stopping && requests == 0) {
            closed = true;
        }
    }

    private void admit(RoutingContext request) {
        if (closed) {
            Problems.unavailable("service-stopping", "This instance stops; try again", RETRY_AFTER)
                    .answer(request, json);
        } else if (underWay.incrementAndGet() > limit) {
            underWay.decrementAndGet();
            Problems.unavailable("service-busy", "Too many requests are under way; try again", RETRY_AFTER)
                    .answer(request, json);
        } else {
            request.addEndHandler(ended -> closeIfIdle(underWay.decrementAndGet()));
            request.next();
        }
    }
}
