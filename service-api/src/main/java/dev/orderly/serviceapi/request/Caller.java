package dev.orderly.serviceapi.request;

import dev.orderly.contracts.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /** The Keycloak user's id, which is {@code CustomerState.subject}. */
    public String subject() {
        return token.getSubject();
    }

    public boolean hasAny(String... roles) {
        return Arrays.stream(roles).anyMatch(identity::hasRole);
    }

    /** Whether the caller has this role and no other role of Orderly's. */
    public boolean isOnly(String role) {
        return hasAny(role) && Roles.ALL.stream().noneMatch(other -> !other.equals(role) && hasAny(other));
    }
}
