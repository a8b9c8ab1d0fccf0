package dev.orderly.gateway.session;

import com.github.benmanes.caffeine.cache.Expiry;
import dev.orderly.contracts.Roles;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A token that Keycloak issued to the gateway over their own connection, so its claims need no verification.
 *
 * @param raw the token that a service gets
 */
public record AccessToken(String raw, Instant expiresAt, Set<String> roles) {

    /** Excludes tokens that would expire during the call. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    public static AccessToken parse(String raw) {
        JsonObject claims = OidcUtils.decodeJwtContent(raw);
        Set<String> roles =
                claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
        return new AccessToken(raw, Instant.ofEpochSecond(claims.getLong("exp")), roles);
    }

    /** How long a cache may keep it. */
    public static <K> Expiry<K, AccessToken> usefulLife() {
        return Expiry.creating((key, token) -> token.left());
    }

    private Duration left() {
        Duration left = Duration.between(Instant.now(), expiresAt).minus(MARGIN);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether the person has any staff role. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Roles.STAFF::contains);
    }

    @Override
    public String toString() {
        return "AccessToken until " + expiresAt;
    }
}
