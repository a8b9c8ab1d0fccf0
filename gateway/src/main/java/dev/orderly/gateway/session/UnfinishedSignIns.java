package dev.orderly.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Deletes cookies of unfinished sign-ins. Each sign-in sets a cookie when it starts, and deletes it when it ends. A
 * browser that starts many without ending them, by reloading pages, would send more cookies than a server reads.
 */
@ApplicationScoped
public class UnfinishedSignIns {

    /** As many tabs may sign in at once. */
    private static final int KEPT = 5;

    private static final Pattern STATE = Pattern.compile("(?<=^|[;\\s])q_auth[\\w-]*(?==)");

    /** Deletes the oldest ones, which the browser sends first (RFC 6265, section 5.4). */
    public void forget(RoutingContext request) {
        String cookies = String.join("; ", request.request().headers().getAll(HttpHeaders.COOKIE));
        List<String> begun =
                STATE.matcher(cookies).results().map(MatchResult::group).toList();
        begun.stream().limit(Math.max(0, begun.size() - KEPT)).forEach(name -> SessionCookies.expire(request, name));
        request.next();
    }
}
