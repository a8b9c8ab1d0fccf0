package dev.orderly.gateway.session;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The paths for signing in and out; Quarkus and Keycloak do the rest. */
@ApplicationScoped
public class SigningIn {

    /** A path on this host: two slashes, or a backslash, would lead to another host. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private static final Pattern OTHERS = Pattern.compile("[^\\x21-\\x7e]+");

    /** The address is kept in a cookie until the person comes back; browsers drop cookies of more than 4096 bytes. */
    private static final int LONGEST_URI = 2500;

    private final IdentityProviderManager identities;

    SigningIn(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Before Quarkus redirects to Keycloak: an address that is too long to be kept is not returned to. */
    public void shorten(RoutingContext request) {
        if (request.request().uri().length() > LONGEST_URI) {
            redirect(request, request.request().path());
        } else {
            request.next();
        }
    }

    /** Only reached with a session: Quarkus redirects everybody else to Keycloak first. */
    public void signIn(RoutingContext request) {
        @Nullable String wanted = request.request().getParam("returnTo");
        redirect(request, wanted != null && OWN_PATH.matcher(wanted).matches() ? wanted : "/");
    }

    /**
     * Keycloak redirects browsers here. If a call gets this far, there is a session already: another tab was faster, or
     * the page was reloaded.
     */
    public void signedIn(RoutingContext request) {
        redirect(request, "/");
    }

    /** Quarkus ends the session when it authenticates a call to this path, and answers with a redirect to Keycloak. */
    public void signOut(RoutingContext request) {
        RequiringSession.identify(request, identities)
                .subscribe()
                .with(nobody -> redirect(request, "/"), failure -> redirect(request, signedOutPath(failure)));
    }

    private static String signedOutPath(Throwable failure) {
        // any other failure means that there was no session
        return failure instanceof AuthenticationRedirectException keycloak ? keycloak.getRedirectUri() : "/";
    }

    private static void redirect(RoutingContext request, String path) {
        request.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, encoded(path))
                .end();
    }

    /** A header contains only ASCII (RFC 3986, section 2.1): other characters are percent-encoded as UTF-8. */
    private static String encoded(String path) {
        return OTHERS.matcher(path).replaceAll(letters -> URLEncoder.encode(letters.group(), StandardCharsets.UTF_8));
    }
}
