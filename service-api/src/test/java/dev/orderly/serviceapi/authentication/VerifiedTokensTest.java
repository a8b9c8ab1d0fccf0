package dev.orderly.serviceapi.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant EXPIRES = Instant.parse("2030-01-01T00:05:00Z");

    private final List<String> asked = new ArrayList<>();
    private Instant now = EXPIRES.minus(Duration.ofMinutes(5));
    private final VerifiedTokens tokens = new VerifiedTokens(new Verifier(), () -> now);

    @Test
    void aTokenIsVerifiedOnce() {
        authenticate("key1.anna.genuine");

        SecurityIdentity identity = authenticate("key1.anna.genuine");

        assertThat(asked).containsExactly("key1.anna.genuine");
        assertThat(identity.getPrincipal().getName()).isEqualTo("anna");
        assertThat(identity.getRoles()).containsExactly("customer");
        assertThat(identity.getCredential(TokenCredential.class).getToken()).isEqualTo("key1.anna.genuine");
        assertThat(identity.<String>getAttribute("tenant-id")).isEqualTo("Default");
    }

    @Test
    void theSameClaimsWithAnotherSignatureAreAnotherToken() {
        authenticate("key1.anna.genuine");

        assertThatThrownBy(() -> authenticate("key1.anna.forged")).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> authenticate("key1.anna.forged")).isInstanceOf(AuthenticationFailedException.class);

        assertThat(asked).containsExactly("key1.anna.genuine", "key1.anna.forged", "key1.anna.forged");
    }

    @Test
    void aTokenIsNotRememberedLongerThanItIsValid() {
        authenticate("key1.anna.genuine");

        now = EXPIRES;
        authenticate("key1.anna.genuine");

        assertThat(asked).hasSize(2);
    }

    @Test
    void anotherKeyEndsWhatIsRemembered() {
        authenticate("key1.anna.genuine");
        authenticate("key2.bert.genuine");

        authenticate("key1.anna.genuine");
        authenticate("key2.bert.genuine");

        assertThat(asked).containsExactly("key1.anna.genuine", "key2.bert.genuine", "key1.anna.genuine");
    }

    @Test
    void anIdentityBelongsToTheRequestAtHand() {
        RoutingContext first = request();
        RoutingContext second = request();
        authenticate("key1.anna.genuine", first);

        SecurityIdentity identity = authenticate("key1.anna.genuine", second);

        assertThat(identity.<RoutingContext>getAttribute(RoutingContext.class.getName()))
                .isSameAs(second);
    }

    private SecurityIdentity authenticate(String token) {
        return authenticate(token, request());
    }

    private SecurityIdentity authenticate(String token, RoutingContext routing) {
        var request = new TokenAuthenticationRequest(new TokenCredential(token, "bearer"));
        HttpSecurityUtils.setRoutingContextAttribute(request, routing);
        return tokens.authenticate(request, blocking -> Uni.createFrom().nothing())
                .await()
                .indefinitely();
    }

    private static RoutingContext request() {
        return (RoutingContext) Proxy.newProxyInstance(
                RoutingContext.class.getClassLoader(),
                new Class<?>[] {RoutingContext.class},
                (proxy, method, arguments) -> method.getName().equals("equals") ? proxy == arguments[0] : null);
    }

    private final class Verifier implements IdentityProvider<TokenAuthenticationRequest> {

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            String token = request.getToken().getToken();
            asked.add(token);
            if (!token.endsWith(".genuine")) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new Claims(token.split("\\.")[1]))
                            .addRole("customer")
                            .addCredential(request.getToken())
                            .addAttribute("tenant-id", "Default")
                            .addAttribute(
                                    RoutingContext.class.getName(),
                                    HttpSecurityUtils.getRoutingContextAttribute(request))
                            .build());
        }
    }

    private record Claims(String getName) implements JsonWebToken {

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) Long.valueOf(EXPIRES.getEpochSecond());
        }
    }
}
