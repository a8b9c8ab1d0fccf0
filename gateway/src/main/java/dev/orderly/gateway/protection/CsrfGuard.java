package dev.orderly.gateway.protection;

import static dev.orderly.gateway.problem.Problem.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A browser sends the session's cookie with whatever page makes it call. So a call that changes something must come from
 * a page of our own: the browser says where from, and the header is one that no form can send, and no foreign script
 * without our leave (CORS), which is never given.
 */
@ApplicationScoped
public class CsrfGuard {

    private static final String OWN_SCRIPT = "X-Requested-With";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    public void refuse(RoutingContext request) {
        HttpServerRequest call = request.request();
        if (isForeign(call)) {
            problem("foreign-origin", 403, "The call comes from a page of another origin")
                    .answer(request);
        } else if (!HARMLESS.contains(call.method().name()) && call.getHeader(OWN_SCRIPT) == null) {
            problem("header-missing", 403, "A call that changes something carries the header " + OWN_SCRIPT)
                    .answer(request);
        } else {
            request.next();
        }
    }

    private static boolean isForeign(HttpServerRequest call) {
        @Nullable String site = call.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            return true;
        }
        @Nullable String origin = call.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equalsIgnoreCase(call.scheme() + "://" + call.authority());
    }
}
