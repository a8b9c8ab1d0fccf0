package dev.orderly.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Tells the portal who is signed in. */
@ApplicationScoped
public class CurrentUser {

    private final AccessTokens accessTokens;

    CurrentUser(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    public void answer(RoutingContext request) {
        var identity = RequiringSession.identity(request);
        accessTokens
                .of(identity)
                .subscribe()
                .with(
                        token -> request.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                .end(describe((JsonWebToken) identity.getPrincipal(), token.roles())
                                        .toBuffer()),
                        request::fail);
    }

    private static JsonObject describe(JsonWebToken idToken, Set<String> roles) {
        String userName = idToken.getClaim("preferred_username");
        @Nullable String name = idToken.getClaim("name");
        var person = new JsonObject()
                .put("subject", idToken.getSubject())
                .put("username", userName)
                .put("name", name == null ? userName : name)
                .put("roles", new JsonArray(roles.stream().sorted().toList()));
        @Nullable String email = idToken.getClaim("email");
        return email == null ? person : person.put("email", email);
    }
}
