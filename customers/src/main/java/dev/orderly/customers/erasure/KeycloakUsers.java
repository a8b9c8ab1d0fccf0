package dev.orderly.customers.erasure;

import io.quarkus.oidc.client.OidcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.HttpURLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The realm's users, through Keycloak's admin API; this service's account may manage them. */
@ApplicationScoped
class KeycloakUsers {

    private static final int PATIENCE_MILLIS = 5_000;

    private final WebClient http;
    private final OidcClient account;
    private final String users;

    /** @param realm the address of the realm, for example {@code http://localhost:8180/realms/orderly} */
    KeycloakUsers(Vertx vertx, OidcClient account, @ConfigProperty(name = "customers.realm") String realm) {
        this.http = WebClient.create(vertx);
        this.account = account;
        this.users = realm.replace("/realms/", "/admin/realms/") + "/users/";
    }

    /** Deletes the user; succeeds if there is none. Fails while Keycloak is away, or refuses. */
    Uni<Void> delete(String subject) {
        return account.getTokens()
                .flatMap(tokens -> http.deleteAbs(users + URLEncoder.encode(subject, StandardCharsets.UTF_8))
                        .bearerTokenAuthentication(tokens.getAccessToken())
                        .timeout(PATIENCE_MILLIS)
                        .send())
                .invoke(KeycloakUsers::requireGone)
                .replaceWithVoid();
    }

    private static void requireGone(HttpResponse<Buffer> answer) {
        int status = answer.statusCode();
        if (status != HttpURLConnection.HTTP_NO_CONTENT && status != HttpURLConnection.HTTP_NOT_FOUND) {
            throw new IllegalStateException("Keycloak answered %d to the deletion of a user".formatted(status));
        }
    }
}
