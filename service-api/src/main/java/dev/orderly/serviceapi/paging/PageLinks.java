package dev.orderly.serviceapi.paging;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Repeats a page's links in the header (RFC 8288), for clients that do not know the format of our lists. */
class PageLinks {

    @ServerResponseFilter
    void add(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Page<?> page) {
            // The sort order of names depends on the language.
            answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            add(answer, page.next(), "next");
            add(answer, page.previous(), "prev");
        }
    }

    private static void add(ContainerResponseContext answer, @Nullable String link, String relation) {
        if (link != null) {
            answer.getHeaders().add(HttpHeaders.LINK, "<%s>; rel=\"%s\"".formatted(link, relation));
        }
    }
}
