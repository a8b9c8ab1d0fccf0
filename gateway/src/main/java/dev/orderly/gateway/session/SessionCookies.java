package dev.orderly.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cookies that Quarkus reads a session from: one, or numbered parts if it is too long for one. Every host of the
 * same site can plant cookies with these names, and others that begin like them, which Quarkus fails to read.
 */
@ApplicationScoped
public class SessionCookies {

    private static final String WHOLE = "q_session";
    private static final String BEGUN = "q_auth_";
    private static final Pattern GENUINE = Pattern.compile(WHOLE + "(_chunk_[1-9][0-9]?)?");

    /** Whether they could be read as different sessions: a cookie twice, or both whole and in parts. */
    static boolean areAmbiguous(RoutingContext request) {
        List<String> names = cookies(request)
                .map(SessionCookies::name)
                .filter(SessionCookies::isOfSession)
                .toList();
        return names.size() > 1
                && (names.contains(WHOLE) || names.stream().distinct().count() < names.size());
    }

    /** Removes what only looks like a part of a session. */
    public void forgetUnreadable(RoutingContext request) {
        keep(request, cookie -> isOfSession(name(cookie)) || !name(cookie).startsWith(WHOLE));
        request.next();
    }

    /**
     * Who comes back from signing in gets a session of their own. Quarkus would prefer one from before: another
     * person's, if it was planted. Its parts may be more than those of the new one, so the browser has to forget them.
     */
    public void forgetEarlier(RoutingContext request) {
        @Nullable String state = request.request().getParam("state");
        if (cookies(request).map(SessionCookies::name).anyMatch((BEGUN + state)::equals)) {
            cookies(request)
                    .map(SessionCookies::name)
                    .filter(SessionCookies::isOfSession)
                    .distinct()
                    .toList()
                    .forEach(name -> expire(request, name));
            keep(request, cookie -> !isOfSession(name(cookie)));
        }
        request.next();
    }

    /** A cookie of the same name that is set later in this answer stays. */
    static void expire(RoutingContext request, String name) {
        request.response().headers().add(HttpHeaders.SET_COOKIE, name + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }

    private static boolean isOfSession(String name) {
        return GENUINE.matcher(name).matches();
    }

    private static Stream<String> cookies(RoutingContext request) {
        return request.request().headers().getAll(HttpHeaders.COOKIE).stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip);
    }

    private static String name(String cookie) {
        return cookie.split("=", 2)[0].strip();
    }

    private static void keep(RoutingContext request, Predicate<String> kept) {
        List<String> all = cookies(request).toList();
        List<String> some = all.stream().filter(kept).toList();
        if (some.size() < all.size()) {
            request.request().headers().set(HttpHeaders.COOKIE, String.join("; ", some));
        }
    }
}
