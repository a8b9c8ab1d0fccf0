package dev.orderly.serviceapi.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
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

    /** As JSON, for what answers before Jakarta REST takes part. */
    public void answer(RoutingContext request, ObjectMapper json) {
        HttpServerResponse response = request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.forEach((name, value) -> response.putHeader(name, value.toString()));
        // Discards the rest of the request.
        request.request().resume();
        response.end(text(json));
    }

    private String text(ObjectMapper json) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Response toResponse() {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        headers.forEach(answer::header);
        return answer.build();
    }
}
