package dev.orderly.serviceapi.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.serviceapi.problem.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses request lines, headers and announced bodies that are too long, and invalid URIs. Vert.x and Quarkus would
 * answer without a body: the server's own limits are wider, Quarkus compares the length of the body later, and {@code
 * vertx.disableURIValidation} leaves checking the URI to this class.
 */
@ApplicationScoped
class RequestHead {

    /** The minimum that RFC 9110, section 4.1, recommends supporting. */
    private static final int LONGEST_URI = 8000;

    private static final int LARGEST_HEADERS = 32 << 10;

    /** Runs before Quarkus authenticates the caller. */
    static final int FIRST = 1000;

    private final ObjectMapper json;
    private final long largestBody;

    RequestHead(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        Status refusal = refusal(request.request());
        if (refusal == null) {
            request.next();
        } else {
            Problems.plain(refusal).answer(request, json);
        }
    }

    private @Nullable Status refusal(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_URI) {
            return Status.REQUEST_URI_TOO_LONG;
        }
        int headers = request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (headers > LARGEST_HEADERS) {
            return Status.REQUEST_HEADER_FIELDS_TOO_LARGE;
        }
        if (announcedBody(request) > largestBody) {
            return Status.REQUEST_ENTITY_TOO_LARGE;
        }
        try {
            new URI(request.uri());
            return null;
        } catch (URISyntaxException unreadable) {
            return Status.BAD_REQUEST;
        }
    }

    /** In bytes; 0 if the length is not announced. */
    private static long announcedBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Netty has refused what is no number.
        return length == null ? 0 : Long.parseLong(length);
    }
}
