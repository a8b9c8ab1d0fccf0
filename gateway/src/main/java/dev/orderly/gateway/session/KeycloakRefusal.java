package dev.orderly.gateway.session;

import static dev.orderly.gateway.problem.Problem.problem;

import dev.orderly.gateway.problem.Refused;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Why Keycloak gave no token: the session is over there, or Keycloak itself is away. */
public final class KeycloakRefusal {

    private static final Logger LOG = Logger.getLogger(KeycloakRefusal.class);

    /** What it says of a token whose session has ended, as part of an error document. */
    private static final List<String> SESSION_IS_OVER =
            List.of("\"invalid_grant\"", "\"invalid_token\"", "\"Invalid token\"");

    private static final Duration PAUSE = Duration.ofSeconds(5);

    public static Refused of(Throwable failure) {
        String answer = String.valueOf(failure.getMessage());
        if (SESSION_IS_OVER.stream().anyMatch(answer::contains)) {
            return new Refused(RequiringSession.NO_SESSION);
        }
        LOG.warn("Keycloak gives no token: " + answer);
        return new Refused(problem("unavailable", 503, "Keycloak gives no token at the moment")
                .retryAfter(PAUSE));
    }

    private KeycloakRefusal() {}
}
