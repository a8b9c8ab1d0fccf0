package dev.orderly.serviceapi.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.serviceapi.problem.Problems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses requests while too many are under way. All share a few connections to the database: more requests would be
 * answered no sooner, and everybody would wait longer.
 */
@ApplicationScoped
class Intake {

    /** Before anything is done for the request. */
    private static final int FIRST = RequestHead.FIRST + 1;

    private static final int RETRY_AFTER = 1;

    private final ObjectMapper json;
    private final int limit;
    private final AtomicInteger underWay = new AtomicInteger();

    Intake(ObjectMapper json, @ConfigProperty(name = "service-api.requests-at-once") int limit) {
        this.json = json;
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    private void admit(RoutingContext request) {
        if (underWay.incrementAndGet() > limit) {
            underWay.decrementAndGet();
            Problems.unavailable("service-busy", "Too many requests are under way; try again", RETRY_AFTER)
                    .answer(request, json);
            return;
        }
        request.addEndHandler(ended -> underWay.decrementAndGet());
        request.next();
    }
}
