package dev.orderly.serviceapi.request;

import dev.orderly.serviceapi.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** A Content-Type that cannot be read is refused before any work; where a path negotiates, Quarkus would fail on it. */
class MediaTypeCheck {

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response refuseMalformed(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return null;
        }
        try {
            MediaType.valueOf(type);
            return null;
        } catch (IllegalArgumentException malformed) {
            return Problems.plain(Response.Status.BAD_REQUEST).toResponse();
        }
    }
}
