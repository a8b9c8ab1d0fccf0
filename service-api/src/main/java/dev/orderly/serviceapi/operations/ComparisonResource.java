package dev.orderly.serviceapi.operations;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.statetransfer.comparison.Comparison;
import dev.orderly.statetransfer.comparison.Comparisons;
import dev.orderly.statetransfer.comparison.Digest;
import dev.orderly.statetransfer.comparison.DigestedTable;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/replicas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replicas", description = "Copies of other services' states in this service's database")
@RolesAllowed(Roles.OPERATOR)
public class ComparisonResource {

    private final DeclaredReplicas replicas;
    private final Comparisons comparisons;

    ComparisonResource(DeclaredReplicas replicas, Comparisons comparisons) {
        this.replicas = replicas;
        this.comparisons = comparisons;
    }

    @GET
    @Path("/{topic}/digest")
    @RolesAllowed({Roles.OPERATOR, Roles.REPLICATOR})
    @Operation(
            summary = "Show digests of the rows that a replica holds",
            description =
                    "Returns a digest of every bucket of keys or, if buckets are named, of every row in these buckets")
    @APIResponse(responseCode = "200", description = "The digests of the buckets, or of the rows")
    @APIResponse(responseCode = "404", description = "not-found: this service has no replica of this topic")
    public Uni<Digest> digest(
            String topic,
            @Parameter(description = "Name of a bucket, three hexadecimal digits; may be repeated")
                    @RestQuery
                    @Size(max = Digest.Bucket.MOST_NAMED)
                    List<@Pattern(regexp = Digest.Bucket.NAME) String> bucket) {
        return DigestedTable.ofReplica(topic, replica(topic).table()).digest(bucket);
    }

    // No Idempotency-Key for the next two: the first changes nothing, and repeating the second repairs what is left.

    @POST
    @Path("/{topic}/compare")
    @Blocking
    @Operation(
            summary = "Compare a replica with its owner",
            description = "Keys whose change is still in flight do not count as differences. May take several seconds.")
    @APIResponse(responseCode = "200", description = "The differences that were found")
    @APIResponse(responseCode = "404", description = "not-found: this service has no replica of this topic")
    public Comparison compare(String topic) throws InterruptedException {
        return comparisons.compare(replica(topic));
    }

    @POST
    @Path("/{topic}/heal")
    @Blocking
    @Operation(
            summary = "Compare a replica with its owner, and have the owner send the keys that differ again",
            description = "The answer lists what differed; the owner's states arrive within seconds afterwards")
    @APIResponse(responseCode = "200", description = "The differences that were found, which are being healed")
    @APIResponse(responseCode = "404", description = "not-found: this service has no replica of this topic")
    public Comparison heal(String topic) throws InterruptedException {
        return comparisons.heal(replica(topic));
    }

    private Replica<?> replica(String topic) {
        return replicas.ofTopic(topic).orElseThrow(() -> Problems.notFound("replica", topic));
    }
}
