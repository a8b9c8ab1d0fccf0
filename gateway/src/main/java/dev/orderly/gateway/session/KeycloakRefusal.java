package dev.orderly.gateway.session;

import static dev.orderly.gateway.problem.Problem.problem;

import dev.orderly.gateway.problem.Refused;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Why Keycloak issued no token: it has ended the session, or is down. */
public final class KeycloakRefusal {

    private static final Logger LOG = Logger.getLogger(KeycloakRefusal.class);

    /** Keycloak's error descriptions for a token whose session has ended. */
    private static final List<String> SESSION_IS_OVER =
            List.of("\"invalid_grant\"", "\"invalid_token\"", "\"Invalid token\"");

    private static final Duration PAUSE = Duration.ofSeconds(5);

    public static Refused of(Throwable failure) {
        String answer = String.valueOf(failure.getMessage());
        if (SESSION_IS_OVER.stream().anyMatch(answer::contains)) {
            return new Refused(RequiringSession.NO_SESSION);
        }
        LOG.warn("Keycloak issues no token: " + answer);
        return new Refused(problem("unavailable", 503, "Keycloak issues no token at the moment")
                .retryAfter(PAUSE));
    }

    private KeycloakRefusal() {}
}
