package dev.orderly.serviceapi.problem;

import dev.orderly.serviceapi.problem.Problem.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refusals as problem details (RFC 9457). Each type is described in docs/problems.md under its last part. */
public final class Problems {

    public static final String TYPE_PREFIX = "urn:orderly:problem:";

    /** The entity does not exist or belongs to somebody else: the answer does not say which. */
    public static HttpProblem notFound(String entity, Object id) {
        return problem(Status.NOT_FOUND, "not-found", "There is no %s %s".formatted(entity, id));
    }

    /** The request is understood, but the current state forbids it. */
    public static HttpProblem conflict(String type, String detail) {
        return problem(Status.CONFLICT, type, detail);
    }

    /** The request as it stands can never be carried out. */
    public static HttpProblem unprocessable(String type, String detail) {
        return problem(UnprocessableContent.STATUS, type, detail);
    }

    public static HttpProblem badRequest(String type, String detail) {
        return problem(Status.BAD_REQUEST, type, detail);
    }

    /** The request breaks rules: 400, listing each of them. */
    public static HttpProblem violations(List<Violation> violations) {
        return new HttpProblem(
                new Problem(null, Status.BAD_REQUEST.getReasonPhrase(), 400, null, null, violations), Map.of());
    }

    /** The body does not match the API description; with the place, if it is a property. */
    static HttpProblem bodyUnreadable(String detail, @Nullable List<Violation> violations) {
        return new HttpProblem(
                new Problem(
                        URI.create(TYPE_PREFIX + "body-unreadable"),
                        Status.BAD_REQUEST.getReasonPhrase(),
                        400,
                        detail,
                        null,
                        violations),
                Map.of());
    }

    /** Only the HTTP status and its name. */
    public static HttpProblem plain(StatusType status) {
        return plain(status, Map.of());
    }

    static HttpProblem notAllowed(Set<String> allowed) {
        return plain(Status.METHOD_NOT_ALLOWED, Map.of(HttpHeaders.ALLOW, String.join(", ", allowed)));
    }

    private static HttpProblem plain(StatusType status, Map<String, Object> headers) {
        return new HttpProblem(
                new Problem(null, status.getReasonPhrase(), status.getStatusCode(), null, null, null), headers);
    }

    static HttpProblem unauthorized() {
        return problem(
                Status.UNAUTHORIZED,
                "unauthorized",
                "A valid bearer token is needed",
                Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    public static HttpProblem preconditionFailed(String type, String detail) {
        return problem(Status.PRECONDITION_FAILED, type, detail);
    }

    public static HttpProblem unavailable(String type, String detail, int retryAfterSeconds) {
        return problem(Status.SERVICE_UNAVAILABLE, type, detail, Map.of(HttpHeaders.RETRY_AFTER, retryAfterSeconds));
    }

    static HttpProblem internalError() {
        return problem(Status.INTERNAL_SERVER_ERROR, "internal-error", "An unexpected error occurred; it was logged");
    }

    private static HttpProblem problem(StatusType status, String type, String detail) {
        return problem(status, type, detail, Map.of());
    }

    private static HttpProblem problem(
            StatusType status, String type, @Nullable String detail, Map<String, Object> headers) {
        return new HttpProblem(
                new Problem(
                        URI.create(TYPE_PREFIX + type),
                        status.getReasonPhrase(),
                        status.getStatusCode(),
                        detail,
                        null,
                        null),
                headers);
    }

    /** 422, which Jakarta REST does not name (RFC 9110, section 15.5.21). */
    private enum UnprocessableContent implements StatusType {
        STATUS;

        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }

    private Problems() {}
}
