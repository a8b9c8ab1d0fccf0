package dev.orderly.gateway.proxy;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.orderly.gateway.GatewaySettings;
import dev.orderly.gateway.GatewaySettings.TokenWay;
import dev.orderly.gateway.session.AccessToken;
import dev.orderly.gateway.session.KeycloakRefusal;
import io.quarkus.oidc.client.NamedOidcClient;
import io.quarkus.oidc.client.OidcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The token for each service: valid for that service alone, in exchange for the session's token (RFC 8693). */
@ApplicationScoped
class ServiceTokens {

    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private record Exchange(String accessToken, String service) {}

    private final OidcClient keycloak;
    private final TokenWay way;
    private final AsyncCache<Exchange, AccessToken> exchanged;

    ServiceTokens(@NamedOidcClient("exchange") OidcClient keycloak, GatewaySettings settings) {
        this.keycloak = keycloak;
        this.way = settings.tokens().way();
        this.exchanged = Caffeine.newBuilder()
                .maximumSize((long) settings.tokens().cachedSessions()
                        * settings.services().size())
                .expireAfter(AccessToken.<Exchange>usefulLife())
                .buildAsync();
    }

    Uni<String> of(AccessToken session, String service) {
        return switch (way) {
            case RELAY -> Uni.createFrom().item(session.raw());
            case EXCHANGE ->
                Uni.createFrom()
                        .completionStage(() -> exchanged.get(
                                new Exchange(session.raw(), service), (exchange, executor) -> ask(exchange)))
                        .map(AccessToken::raw);
        };
    }

    private CompletableFuture<AccessToken> ask(Exchange exchange) {
        return keycloak.getTokens(Map.of(
                        "subject_token",
                        exchange.accessToken(),
                        "requested_token_type",
                        ACCESS_TOKEN,
                        "audience",
                        exchange.service()))
                .onFailure()
                .transform(KeycloakRefusal::of)
                .map(tokens -> AccessToken.parse(tokens.getAccessToken()))
                .subscribeAsCompletionStage();
    }
}
