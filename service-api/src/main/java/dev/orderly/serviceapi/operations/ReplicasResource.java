package dev.orderly.serviceapi.operations;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.statetransfer.freshness.Freshness;
import dev.orderly.statetransfer.rebuild.Rebuild;
import dev.orderly.statetransfer.rebuild.RebuildTable;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/replicas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replicas", description = "Copies of other services' states in this service's database")
@RolesAllowed(Roles.OPERATOR)
public class ReplicasResource {

    private final DeclaredReplicas replicas;
    private final Freshness freshness;
    private final RebuildTable rebuilds;
    private final Clock clock;

    ReplicasResource(DeclaredReplicas replicas, Freshness freshness, RebuildTable rebuilds, Clock clock) {
        this.clock = clock;
        this.replicas = replicas;
        this.freshness = freshness;
        this.rebuilds = rebuilds;
    }

    @GET
    @Operation(
            summary = "List the replicas of this service, with lag, age and the progress of filling or rebuilding them")
    public Uni<List<ReplicaView>> list() {
        return Panache.withSession(rebuilds::read)
                .map(rebuilt -> replicas.all().stream()
                        .map(replica -> view(replica, rebuilt))
                        .sorted((one, other) -> one.topic().compareTo(other.topic()))
                        .toList());
    }

    @GET
    @Path("/{topic}")
    @Operation(summary = "Show a replica, with lag and age per partition and the progress of filling or rebuilding it")
    @APIResponse(responseCode = "200", description = "The replica")
    @APIResponse(responseCode = "404", description = "not-found: this service has no replica of this topic")
    public Uni<ReplicaView> get(String topic) {
        Replica<?> replica = replicas.ofTopic(topic).orElseThrow(() -> Problems.notFound("replica", topic));
        return Panache.withSession(rebuilds::read).map(rebuilt -> view(replica, rebuilt));
    }

    private ReplicaView view(Replica<?> replica, Map<String, Rebuild> rebuilt) {
        String topic = replica.topic().name();
        return ReplicaView.of(replica.topic(), freshness.of(topic), rebuilt.get(topic), clock.instant());
    }
}
