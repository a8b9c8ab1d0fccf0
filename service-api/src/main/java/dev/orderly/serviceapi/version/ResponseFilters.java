package dev.orderly.serviceapi.version;

import dev.orderly.serviceapi.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Filters for every answer: a problem gets its request's path, and a copy that is still current is not sent again. */
class ResponseFilters {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    @ServerResponseFilter
    void addRequestPath(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Problem problem) {
            answer.setEntity(problem.of(request.getUriInfo().getRequestUri().getRawPath()));
        }
    }

    /** RFC 9110, section 13.1.2: 304 repeats the validators and has no content. */
    @ServerResponseFilter
    void omitUnchangedBody(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() != StatusCode.OK || !READS.contains(request.getMethod())) {
            return;
        }
        Object tag = answer.getHeaders().getFirst(HttpHeaders.ETAG);
        List<String> known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (tag != null && known != null && EntityTags.parse(known).matchWeakly(tag.toString())) {
            answer.setStatus(StatusCode.NOT_MODIFIED);
            answer.setEntity(null);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }
}
