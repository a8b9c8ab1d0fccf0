package dev.orderly.statetransfer.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;

/** Problem details (RFC 9457). Each type is described in docs/problems.md under its last part. */
public final class Problems {

    public static final String TYPE_PREFIX = "urn:orderly:problem:";

    /** The entity does not exist, or is somebody else's: the answer does not tell which. */
    public static HttpProblem notFound(String entity, Object id) {
        return problem(Status.NOT_FOUND, "not-found", "There is no %s %s".formatted(entity, id));
    }

    /** What was asked is understood, but the present state of things forbids it. */
    public static HttpProblem conflict(String type, String detail) {
        return problem(Status.CONFLICT, type, detail);
    }

    /** What was asked can never be done as it stands. */
    public static HttpProblem unprocessable(String type, String detail) {
        return problem(UnprocessableContent.STATUS, type, detail);
    }

    public static HttpProblem badRequest(String type, String detail) {
        return problem(Status.BAD_REQUEST, type, detail);
    }

    static HttpProblem preconditionFailed(String type, String detail) {
        return problem(Status.PRECONDITION_FAILED, type, detail);
    }

    static HttpProblem unavailable(String type, String detail, int retryAfterSeconds) {
        return builder(Status.SERVICE_UNAVAILABLE, type, detail)
                .withHeader(HttpHeaders.RETRY_AFTER, retryAfterSeconds)
                .build();
    }

    static HttpProblem internalError() {
        return problem(Status.INTERNAL_SERVER_ERROR, "internal-error", "This should not have happened; it was logged");
    }

    private static HttpProblem problem(StatusType status, String type, String detail) {
        return builder(status, type, detail).build();
    }

    private static HttpProblem.Builder builder(StatusType status, String type, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE_PREFIX + type))
                .withTitle(status.getReasonPhrase())
                .withStatus(status)
                .withDetail(detail);
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
