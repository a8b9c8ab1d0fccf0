package dev.orderly.statetransfer.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What callers are told about requests that do not get as far as a use case. */
class RequestProblems {

    // Before the extension's own, which was compiled against an older Quarkus and fails.
    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = Priorities.USER - 2)
    Response unauthorized(Throwable anonymous) {
        return HttpProblem.builder()
                .withType(URI.create(Problems.TYPE_PREFIX + "unauthorized"))
                .withTitle(Response.Status.UNAUTHORIZED.getReasonPhrase())
                .withStatus(Response.Status.UNAUTHORIZED)
                .withDetail("A valid bearer token is needed")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }

    // Before Quarkus's own, whose answer is no problem document.
    @ServerExceptionMapper(priority = Priorities.USER - 2)
    Response mismatched(MismatchedInputException mismatch) {
        return Problems.badRequest("body-unreadable", mismatch.getOriginalMessage())
                .toResponse();
    }

    /** {@code Content-Type: application/json; charset=nonsense}. */
    @ServerExceptionMapper
    Response charsetUnknown(UnsupportedEncodingException unknown) {
        return Problems.badRequest("body-unreadable", "Unknown charset: " + unknown.getMessage())
                .toResponse();
    }
}
