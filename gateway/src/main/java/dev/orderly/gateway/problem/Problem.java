package dev.orderly.gateway.problem;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as a problem document (RFC 9457); the types are described in docs/problems.md.
 *
 * @param type null for a plain HTTP status
 */
public record Problem(
        @Nullable String type, int status, @Nullable String detail, Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PREFIX = "urn:orderly:problem:";

    public static Problem problem(String name, int status, String detail) {
        return new Problem(PREFIX + name, status, detail, Map.of());
    }

    public static Problem ofHttp(int status) {
        return new Problem(null, status, null, Map.of());
    }

    /** RFC 9110, section 15.5.6: the answer lists the allowed methods. */
    public static Problem notAllowed(SortedSet<String> methods) {
        return ofHttp(405).withHeader("Allow", String.join(", ", methods));
    }

    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, status, detail, Map.copyOf(more));
    }

    /** In whole seconds, at least one. */
    public Problem retryAfter(Duration pause) {
        return withHeader(
                "Retry-After", Long.toString(Math.max(1, pause.plusMillis(999).toSeconds())));
    }

    public Buffer body() {
        var document = new JsonObject()
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status);
        if (type != null) {
            document.put("type", type);
        }
        if (detail != null) {
            document.put("detail", detail);
        }
        return document.toBuffer();
    }

    /** Answers, and reads no more of the request than necessary. Caches may keep a 404 or 414 unless they are told not to. */
    public void answer(RoutingContext request) {
        if (!request.request().isEnded()) {
            request.request().resume();
        }
        var response = request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.forEach(response::putHeader);
        response.end(body());
    }
}
