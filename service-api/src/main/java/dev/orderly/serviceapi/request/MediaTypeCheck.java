package dev.orderly.serviceapi.request;

import dev.orderly.serviceapi.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses an unreadable Content-Type before any work; Quarkus would fail on it where a path negotiates content. */
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
