package dev.orderly.serviceapi.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.io.UnsupportedEncodingException;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The answers to requests that fail before they reach a use case. */
class RequestProblems {

    /** Before Quarkus's own mappers, whose answers are not problem documents. */
    static final int BEFORE_QUARKUS = Priorities.USER - 2;

    @ServerExceptionMapper
    Response refused(HttpProblem refusal) {
        return refusal.toResponse();
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_QUARKUS)
    Response unauthorized(Throwable anonymous) {
        return Problems.unauthorized().toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    Response forbidden(ForbiddenException notAllowed) {
        return Problems.plain(Response.Status.FORBIDDEN).toResponse();
    }

    @ServerExceptionMapper(
            value = {MismatchedInputException.class, JsonProcessingException.class},
            priority = BEFORE_QUARKUS)
    Response unreadable(JsonProcessingException unreadable) {
        return Problems.bodyUnreadable(UnreadableJson.inWords(unreadable), UnreadableJson.violations(unreadable))
                .toResponse();
    }

    /** {@code Content-Type: application/json; charset=nonsense}. */
    @ServerExceptionMapper
    Response charsetUnknown(UnsupportedEncodingException unknown) {
        return Problems.bodyUnreadable("Unknown charset: " + unknown.getMessage(), null)
                .toResponse();
    }

    /** Jackson recognises UTF-16 and UTF-32; what is wrong in them is no JSON error to it, but one of reading. */
    @ServerExceptionMapper
    Response encodingBroken(CharConversionException broken) {
        return Problems.bodyUnreadable("The body is not in UTF-8", null).toResponse();
    }

    // For unknown paths the mapper is looked up by NotFoundException itself.
    @ServerExceptionMapper({WebApplicationException.class, NotFoundException.class})
    Response refusedByHttp(WebApplicationException refusal, ContainerRequestContext request) {
        return switch (refusal.getCause()) {
            case HttpProblem ours -> ours.toResponse();
            case JsonProcessingException unreadable -> unreadable(unreadable);
            case CharConversionException broken -> encodingBroken(broken);
            case null -> notRouted(refusal, request.getMethod());
            default -> Problems.plain(refusal.getResponse().getStatusInfo()).toResponse();
        };
    }

    /** RFC 9110, section 15.5.6: 405 names the methods. Where two resources share a path, Quarkus says 404 instead. */
    private static Response notRouted(WebApplicationException refusal, String method) {
        if (refusal instanceof NotAllowedException || refusal instanceof NotFoundException) {
            Set<String> allowed = AllowedMethods.ofCurrentRequest();
            if (!allowed.isEmpty() && !allowed.contains(method)) {
                return Problems.notAllowed(allowed).toResponse();
            }
        }
        return Problems.plain(refusal.getResponse().getStatusInfo()).toResponse();
    }
}
