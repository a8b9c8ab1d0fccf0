package dev.orderly.gateway.session;

import static dev.orderly.gateway.problem.Problem.problem;

import dev.orderly.gateway.problem.Problem;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Requires a session for calls to the API; never redirects a script's call to a login page. */
@ApplicationScoped
public class RequiringSession {

    private static final Logger LOG = Logger.getLogger(RequiringSession.class);

    public static final Problem NO_SESSION = problem(
                    "unauthorized", 401, "Sign in: there is no session, or it has ended")
            .withHeader("WWW-Authenticate", "OIDC");

    private final IdentityProviderManager identities;
    private final EndedSessions ended;

    RequiringSession(IdentityProviderManager identities, EndedSessions ended) {
        this.identities = identities;
        this.ended = ended;
    }

    /** The caller, for the steps that follow. */
    public static SecurityIdentity identity(RoutingContext request) {
        return Objects.requireNonNull(request.<SecurityIdentity>get(SecurityIdentity.class.getName()));
    }

    public static String subject(RoutingContext request) {
        return ((JsonWebToken) identity(request).getPrincipal()).getSubject();
    }

    /** Authenticates the caller. An invalid session is a failure; Quarkus does not answer the call itself. */
    static Uni<SecurityIdentity> identify(RoutingContext request, IdentityProviderManager identities) {
        request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        return QuarkusHttpUser.getSecurityIdentity(request, identities);
    }

    public void require(RoutingContext request) {
        if (SessionCookies.areAmbiguous(request)) {
            unauthorized(request);
            return;
        }
        // the body must wait until the caller is known
        request.request().pause();
        identify(request, identities)
                .subscribe()
                .with(identity -> admit(request, identity), failure -> refuse(request, failure));
    }

    private void admit(RoutingContext request, SecurityIdentity identity) {
        if (identity.isAnonymous() || ended.contain(identity)) {
            unauthorized(request);
            return;
        }
        request.put(SecurityIdentity.class.getName(), identity);
        request.next();
    }

    private static void refuse(RoutingContext request, Throwable failure) {
        LOG.debug("No session", failure);
        unauthorized(request);
    }

    private static void unauthorized(RoutingContext request) {
        NO_SESSION.answer(request);
    }
}
