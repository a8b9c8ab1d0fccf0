package dev.orderly.serviceapi.idempotency;

import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.serviceapi.version.ExpectedVersion;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Executes a POST with an {@code Idempotency-Key} once; see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotencyInterceptor {

    private final IdempotencyRecords records;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotencyInterceptor(IdempotencyRecords records, Caller caller, HttpHeaders headers, UriInfo uri) {
        this.records = records;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = headers.getHeaderString(Idempotent.KEY);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > Idempotent.LONGEST_KEY) {
            throw Problems.badRequest(
                    "idempotency-key-invalid",
                    Idempotent.KEY + " must have 1 to %d characters".formatted(Idempotent.LONGEST_KEY));
        }
        IdempotencyRecords.Request request =
                new IdempotencyRecords.Request(caller.subject(), "POST", target(), key, records.hashOf(bodyOf(call)));
        return Panache.withTransaction(() -> records.claim(request)
                .flatMap(earlier -> earlier.map(answer -> Uni.createFrom().<RestResponse<?>>item(answer))
                        .orElseGet(() -> carryOut(call).invoke(answer -> records.keep(request, answer)))));
    }

    /** The operation's path with the ids filled in, in canonical spelling, so that differently written URLs match. */
    private String target() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        String path = request.getTarget().getClassPath().template
                + request.getTarget().getPath().template;
        for (var parameter : uri.getPathParameters().entrySet()) {
            path = path.replace(
                    "{" + parameter.getKey() + "}",
                    spelling(parameter.getValue().getFirst()));
        }
        return path;
    }

    private static String spelling(String parameter) {
        try {
            return UUID.fromString(parameter).toString();
        } catch (IllegalArgumentException noId) {
            return parameter;
        }
    }

    /** The request's content, without the entity's id (part of the path) and the expected version (a condition). */
    private static List<Object> bodyOf(InvocationContext call) {
        return Stream.of(call.getParameters())
                .filter(parameter -> !(parameter instanceof UUID) && !(parameter instanceof ExpectedVersion))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Uni<RestResponse<?>> carryOut(InvocationContext call) {
        return Uni.createFrom().deferred(() -> {
            try {
                return (Uni<RestResponse<?>>) call.proceed();
            } catch (Exception e) {
                return Uni.createFrom().failure(e);
            }
        });
    }
}
