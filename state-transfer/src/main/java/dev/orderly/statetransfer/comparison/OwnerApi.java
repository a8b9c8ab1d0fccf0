package dev.orderly.statetransfer.comparison;

import dev.orderly.statetransfer.outbox.Republication;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** The only requests that a service makes to another one, with its service account's token. */
@RegisterRestClient
@OidcClientFilter
@Path("/states/{topic}")
interface OwnerApi {

    @GET
    @Path("/digest")
    Digest digest(String topic, @RestQuery List<String> bucket);

    @POST
    @Path("/republish")
    Republication republish(String topic, Republication.Request request);
}
