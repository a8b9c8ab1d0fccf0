package dev.orderly.gateway.protection;

import static dev.orderly.gateway.problem.Problem.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Protects against cross-site request forgery: a browser sends the session's cookie with calls from any page. So a call
 * that changes something must come from one of our pages: the browser states the origin, and the required header cannot
 * be sent by a form, or by a foreign script without our permission (CORS), which we never give. Signing out is a GET,
 * because the browser then goes on to Keycloak: foreign pages cannot even link to it.
 */
@ApplicationScoped
public class CsrfGuard {

    private static final String OWN_SCRIPT = "X-Requested-With";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    public void refuse(RoutingContext request) {
        HttpServerRequest call = request.request();
        if (isForeign(call)) {
            problem("foreign-origin", 403, "The call comes from a page of another origin")
                    .answer(request);
        } else if (!SAFE_METHODS.contains(call.method().name()) && call.getHeader(OWN_SCRIPT) == null) {
            problem("header-missing", 403, "A call that changes something needs the header " + OWN_SCRIPT)
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
