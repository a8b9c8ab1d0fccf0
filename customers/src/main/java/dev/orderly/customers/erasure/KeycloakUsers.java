package dev.orderly.customers.erasure;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** The users of the realm, through Keycloak's admin API; this service's account may manage them. */
@RegisterRestClient
@OidcClientFilter
@Path("/users")
interface KeycloakUsers {

    @DELETE
    @Path("/{subject}")
    Uni<Void> delete(String subject);

    @GET
    @Path("/count")
    Uni<Integer> count();

    /**
     * The same, where one that is not there has been deleted. Fails while Keycloak is down or refuses, and if the address
     * leads to no realm: that is answered with 404, too.
     */
    default Uni<Void> ensureDeleted(String subject) {
        return delete(subject).onFailure(KeycloakUsers::isUnknown).recoverWithUni(() -> count().replaceWithVoid());
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof ClientWebApplicationException answer
                && answer.getResponse().getStatus() == StatusCode.NOT_FOUND;
    }

    /** @param realm its address, for example {@code http://localhost:8180/realms/orderly} */
    static KeycloakUsers of(String realm) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(realm.replaceFirst("/realms/(?=[^/]+$)", "/admin/realms/")))
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(5, TimeUnit.SECONDS)
                .build(KeycloakUsers.class);
    }
}
