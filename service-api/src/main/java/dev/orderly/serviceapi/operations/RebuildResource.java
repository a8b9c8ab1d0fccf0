package dev.orderly.serviceapi.operations;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.statetransfer.rebuild.Rebuilds;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/replicas/{topic}/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replicas")
@RolesAllowed(Roles.OPERATOR)
public class RebuildResource {

    private final DeclaredReplicas replicas;
    private final Rebuilds rebuilds;

    RebuildResource(DeclaredReplicas replicas, Rebuilds rebuilds) {
        this.replicas = replicas;
        this.rebuilds = rebuilds;
    }

    @POST
    @Cancellable(false)
    @Operation(
            summary = "Rebuild a replica from its topic",
            description =
                    "Continues in the background while the old table stays in use; Location leads to the progress")
    @APIResponse(responseCode = "202", description = "The rebuild has started")
    @APIResponse(responseCode = "404", description = "not-found: this service has no replica of this topic")
    @APIResponse(responseCode = "409", description = "rebuild-running: the replica is already being rebuilt")
    public Uni<RestResponse<Void>> rebuild(String topic) {
        Replica<?> replica = replicas.ofTopic(topic).orElseThrow(() -> Problems.notFound("replica", topic));
        return rebuilds.start(replica.topic()).map(started -> {
            if (!started) {
                throw Problems.conflict("rebuild-running", "The replica of %s is being rebuilt".formatted(topic));
            }
            return ResponseBuilder.<Void>create(RestResponse.Status.ACCEPTED)
                    .location(URI.create("/replicas/" + topic))
                    .build();
        });
    }
}
