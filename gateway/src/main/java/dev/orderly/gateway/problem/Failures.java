package dev.orderly.gateway.problem;

import static dev.orderly.gateway.problem.Problem.problem;

import io.netty.handler.codec.http2.Http2Exception;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers failures with problems, which Vert.x would answer with plain text. */
@ApplicationScoped
public class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    public void answer(RoutingContext request) {
        if (request.response().closed()) {
            return; // the connection is closed
        }
        if (request.response().headWritten()) {
            request.response().reset();
            return;
        }
        @Nullable Throwable failure = request.failure();
        if (failure instanceof Refused refused) {
            refused.problem().answer(request);
        } else if (failure != null && isMalformedBody(failure)) {
            Problem.ofHttp(400).answer(request);
        } else if (request.statusCode() >= 400 && request.statusCode() < 500) {
            Problem.ofHttp(request.statusCode()).answer(request);
        } else {
            LOG.errorf(
                    failure,
                    "%s %s failed",
                    request.request().method(),
                    request.request().path());
            problem("internal-error", 500, "An unexpected error occurred; it was logged")
                    .answer(request);
        }
    }

    /** Netty's complaints: a body is not as long as announced, or the size of a chunk is not a number. */
    private static boolean isMalformedBody(Throwable failure) {
        return failure instanceof Http2Exception || failure instanceof NumberFormatException;
    }
}
