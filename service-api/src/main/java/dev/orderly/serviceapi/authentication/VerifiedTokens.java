package dev.orderly.serviceapi.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers whom a token identifies, so that its signature and its claims are checked once, not with every request: that
 * takes an eighth of placing an order.
 *
 * <p>The whole token is the key, signature included. What is remembered ends with the token, after a minute, or when
 * another key has signed a token: then the realm may have withdrawn the earlier one.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    /** The attributes of an identity that belong to a request. */
    private static final Set<String> REQUEST =
            Set.of(RoutingContext.class.getName(), AuthenticationRequestContext.class.getName());

    private final IdentityProvider<TokenAuthenticationRequest> verifier;
    private final InstantSource clock;
    private final Cache<String, SecurityIdentity> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, SecurityIdentity>writing((token, identity) -> LONGEST))
            .build();
    /** Of all keys that have signed a verified token: algorithm and key id. */
    private final Collection<String> headers = ConcurrentHashMap.newKeySet();

    @Inject
    VerifiedTokens(OidcIdentityProvider verifier, Clock clock) {
        this((IdentityProvider<TokenAuthenticationRequest>) verifier, (InstantSource) clock);
    }

    VerifiedTokens(IdentityProvider<TokenAuthenticationRequest> verifier, InstantSource clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Is asked before the verifier itself. */
    @Override
    public int priority() {
        return verifier.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        SecurityIdentity known = verified.getIfPresent(token);
        return known != null && isValid(known)
                ? Uni.createFrom().item(() -> in(request, known))
                : verifier.authenticate(request, context)
                        .onItem()
                        .ifNotNull()
                        .invoke(identity -> remember(token, identity));
    }

    private boolean isValid(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken claims
                && clock.instant().isBefore(Instant.ofEpochSecond(claims.getExpirationTime()));
    }

    private void remember(String token, SecurityIdentity identity) {
        if (headers.add(token.substring(0, token.indexOf('.') + 1))) {
            verified.invalidateAll();
        }
        verified.put(token, withoutRequest(identity));
    }

    /** What belongs to the request in which the token was verified must not reach, or live as long as, another one. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder all = copy(identity);
        identity.getAttributes().entrySet().stream()
                .filter(attribute -> !REQUEST.contains(attribute.getKey()))
                .forEach(attribute -> all.addAttribute(attribute.getKey(), attribute.getValue()));
        return all.build();
    }

    private static SecurityIdentity in(TokenAuthenticationRequest request, SecurityIdentity identity) {
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        QuarkusSecurityIdentity.Builder all = copy(identity).addAttributes(identity.getAttributes());
        if (routing != null) {
            all.addAttribute(RoutingContext.class.getName(), routing);
        }
        return all.build();
    }

    private static QuarkusSecurityIdentity.Builder copy(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions());
    }
}
