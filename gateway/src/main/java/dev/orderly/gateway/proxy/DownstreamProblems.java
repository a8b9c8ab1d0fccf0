package dev.orderly.gateway.proxy;

import static dev.orderly.gateway.problem.Problem.problem;

import dev.orderly.gateway.problem.Problem;
import io.netty.handler.codec.DecoderException;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The problems a caller gets if a service did not answer. */
final class DownstreamProblems {

    private static final Logger LOG = Logger.getLogger(DownstreamProblems.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** @param breakerDelay how long an open breaker stays open */
    static Problem explain(String service, Throwable failure, Duration breakerDelay) {
        return switch (failure) {
            case CircuitBreakerOpenException open ->
                problem("service-unreachable", 503, service + " did not answer recently, and is not called now")
                        .retryAfter(breakerDelay);
            case BulkheadException full ->
                problem("service-busy", 503, "Too many calls wait for " + service)
                        .retryAfter(RETRY_AFTER);
            case TimeoutException late ->
                problem("service-timeout", 504, service + " did not answer in time; a change may have been made or not")
                        .retryAfter(RETRY_AFTER);
            default -> unanswered(service, failure);
        };
    }

    private static Problem unanswered(String service, Throwable failure) {
        @Nullable Throwable cause = failure instanceof Unanswered ? failure.getCause() : failure;
        LOG.warnf("%s does not answer: %s", service, cause);
        return isUnreadable(cause)
                ? problem("answer-unreadable", 502, service + " did not answer with HTTP")
                : problem("service-unreachable", 503, service + " does not answer")
                        .retryAfter(RETRY_AFTER);
    }

    /** The service sent bytes that are not an HTTP answer. */
    private static boolean isUnreadable(@Nullable Throwable cause) {
        return cause instanceof DecoderException || cause instanceof IllegalArgumentException;
    }

    private DownstreamProblems() {}
}
