package dev.orderly.statetransfer.replica.web;

import dev.orderly.statetransfer.replica.DeclaredReplicas;
import dev.orderly.statetransfer.replica.Freshness;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.web.Problems;
import dev.orderly.statetransfer.web.Roles;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/replicas")
@Tag(name = "Replicas", description = "Other services' states in this service's database")
@RolesAllowed(Roles.OPERATOR)
@NonBlocking
public class ReplicasResource {

    private final DeclaredReplicas replicas;
    private final Freshness freshness;
    private final Clock clock;

    ReplicasResource(DeclaredReplicas replicas, Freshness freshness, Clock clock) {
        this.clock = clock;
        this.replicas = replicas;
        this.freshness = freshness;
    }

    @GET
    @Operation(summary = "All replicas of this service, with lag and age")
    public List<ReplicaView> list() {
        return replicas.all().stream()
                .map(this::view)
                .sorted((one, other) -> one.topic().compareTo(other.topic()))
                .toList();
    }

    @GET
    @Path("/{topic}")
    @Operation(summary = "One replica, with lag and age per partition")
    @APIResponse(responseCode = "200", description = "The replica")
    @APIResponse(responseCode = "404", description = "This service keeps no replica of that topic")
    public ReplicaView get(String topic) {
        return replicas.ofTopic(topic)
                .map(this::view)
                .orElseThrow(() -> Problems.notFound("replica", topic));
    }

    private ReplicaView view(Replica<?> replica) {
        return ReplicaView.of(replica.topic(), freshness.of(replica.topic().name()), clock.instant());
    }
}
