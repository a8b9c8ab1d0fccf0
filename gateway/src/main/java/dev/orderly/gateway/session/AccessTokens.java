package dev.orderly.gateway.session;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.orderly.gateway.GatewaySettings;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

/**
 * The access token of each session. It is not in the cookie but in memory; if it is missing, after a restart or in
 * another instance, the session's refresh token gets a new one.
 */
@ApplicationScoped
public class AccessTokens {

    private final OidcClient keycloak;
    private final AsyncCache<String, AccessToken> byRefreshToken;

    AccessTokens(OidcClient keycloak, GatewaySettings settings) {
        this.keycloak = keycloak;
        this.byRefreshToken = Caffeine.newBuilder()
                .maximumSize(settings.tokens().cachedSessions())
                .expireAfter(AccessToken.<String>usefulLife())
                .buildAsync();
    }

    /** The token of the signed-in user; refused if Keycloak has ended the session, or is down. */
    public Uni<AccessToken> of(SecurityIdentity identity) {
        String refreshToken = identity.getCredential(RefreshToken.class).getToken();
        AccessTokenCredential fresh = identity.getCredential(AccessTokenCredential.class);
        if (fresh != null && fresh.getToken() != null) {
            AccessToken token = AccessToken.parse(fresh.getToken());
            byRefreshToken.put(refreshToken, CompletableFuture.completedFuture(token));
            return Uni.createFrom().item(token);
        }
        return Uni.createFrom()
                .completionStage(() -> byRefreshToken.get(refreshToken, (key, executor) -> ask(refreshToken)));
    }

    private CompletableFuture<AccessToken> ask(String refreshToken) {
        return keycloak.refreshTokens(refreshToken)
                .onFailure()
                .transform(KeycloakRefusal::of)
                .map(tokens -> AccessToken.parse(tokens.getAccessToken()))
                .subscribeAsCompletionStage();
    }
}
