package dev.orderly.serviceapi.problem;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/** A refusal: throwing it ends the request with a {@link Problem}. Created by {@link Problems}. */
public final class HttpProblem extends RuntimeException {

    private final transient Problem problem;
    private final transient Map<String, Object> headers;

    HttpProblem(Problem problem, Map<String, Object> headers) {
        // A refusal is an answer, not a fault: nobody needs its stack trace.
        super(problem.detail() == null ? problem.title() : problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    public Response toResponse() {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        headers.forEach(answer::header);
        return answer.build();
    }
}
