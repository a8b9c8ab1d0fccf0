package dev.orderly.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that ended, by signing out here or at Keycloak. A copy of the cookie outlives its session: it contains an ID
 * token that is still valid for minutes, and Quarkus forgets a back-channel logout once it has applied it to a call.
 */
@ApplicationScoped
public class EndedSessions {

    private static final String SESSION_ID = "sid";

    private static final Set<SecurityEvent.Type> ENDING = EnumSet.of(
            SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED, SecurityEvent.Type.OIDC_BACKCHANNEL_LOGOUT_COMPLETED);

    /** Longer than any access or ID token lives; afterwards the session would need Keycloak, which has ended it. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int SESSIONS = 100_000;

    private final Cache<String, Boolean> ended = Caffeine.newBuilder()
            .maximumSize(SESSIONS)
            .expireAfter(Expiry.<String, Boolean>writing((session, signedOut) -> REMEMBERED))
            .build();

    /** Quarkus applies a back-channel logout when the session calls next. */
    void note(@Observes SecurityEvent event) {
        if (ENDING.contains(event.getEventType())) {
            @Nullable String session = idOf(event.getSecurityIdentity());
            if (session != null) {
                ended.put(session, true);
            }
        }
    }

    /** Whether the caller's session has ended. */
    public boolean contain(SecurityIdentity identity) {
        @Nullable String session = idOf(identity);
        return session != null && ended.getIfPresent(session) != null;
    }

    private static @Nullable String idOf(SecurityIdentity identity) {
        return ((JsonWebToken) identity.getPrincipal()).getClaim(SESSION_ID);
    }
}
