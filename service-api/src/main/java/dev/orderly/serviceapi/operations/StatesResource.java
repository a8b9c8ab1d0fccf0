package dev.orderly.serviceapi.operations;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.idempotency.Idempotent;
import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.statetransfer.comparison.Digest;
import dev.orderly.statetransfer.comparison.DigestedTable;
import dev.orderly.statetransfer.gate.WriteGate;
import dev.orderly.statetransfer.leadership.Leader;
import dev.orderly.statetransfer.outbox.Backlog;
import dev.orderly.statetransfer.outbox.Republication;
import dev.orderly.statetransfer.outbox.Republishing;
import dev.orderly.statetransfer.outbox.SentRecordCounts;
import dev.orderly.statetransfer.recovery.AdoptingStates;
import dev.orderly.statetransfer.recovery.Adoption;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/states")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "States", description = "The states that this service publishes")
@RolesAllowed(Roles.OPERATOR)
public class StatesResource {

    private static final int LATEST = 20;

    private final Backlog backlog;
    private final SentRecordCounts sent;
    private final Leader leader;
    private final Republishing republishing;
    private final String instance;
    private final WriteGate gate;
    private final AdoptingStates adopting;

    StatesResource(
            Backlog backlog,
            SentRecordCounts sent,
            Leader leader,
            Republishing republishing,
            WriteGate gate,
            AdoptingStates adopting,
            @ConfigProperty(name = "state-transfer.instance") String instance) {
        this.instance = instance;
        this.backlog = backlog;
        this.sent = sent;
        this.leader = leader;
        this.republishing = republishing;
        this.gate = gate;
        this.adopting = adopting;
    }

    @GET
    @Operation(summary = "List the topics that this service owns, and how much of each has not been sent to Kafka yet")
    public Uni<List<PublishedTopicView>> list() {
        return Panache.withSession(() -> leader.instance()
                .flatMap(leading -> backlog.rows()
                        .flatMap(rows -> backlog.read()
                                .map(topics -> topics.stream()
                                        .map(topic -> PublishedTopicView.of(
                                                topic,
                                                rows.getOrDefault(topic.topic(), 0L),
                                                sent,
                                                gate.ahead().getOrDefault(topic.topic(), 0L),
                                                instance,
                                                leading.orElse(null)))
                                        .toList()))));
    }

    // No Idempotency-Key: repeating adopts what is left. The transaction that keeps an answer would be idle during
    // all the adoptions, until PostgreSQL ends it.

    @POST
    @Cancellable(false)
    @Path("/adopt")
    @Operation(
            summary = "Adopt the states that are newer on this service's topics than in its database",
            description = "For a database that was restored from a backup. Each request adopts at most a few hundred"
                    + " entities; repeat it until left is 0. The service then accepts changes again.")
    @APIResponse(responseCode = "200", description = "The result of this request, and how many entities are left")
    public Uni<RestResponse<Adoption>> adopt() {
        return adopting.adoptSome().map(RestResponse::ok);
    }

    @GET
    @Path("/{topic}/digest")
    @RolesAllowed({Roles.OPERATOR, Roles.REPLICATOR})
    @Operation(
            summary = "Show digests of the states that a topic should hold",
            description =
                    "Returns a digest of every bucket of keys or, if buckets are named, of every row in these buckets")
    @APIResponse(responseCode = "200", description = "The digests of the buckets, or of the rows")
    @APIResponse(responseCode = "404", description = "not-found: this service does not own this topic")
    public Uni<Digest> digest(
            String topic,
            @Parameter(description = "Name of a bucket, three hexadecimal digits; may be repeated")
                    @RestQuery
                    @Size(max = Digest.Bucket.MOST_NAMED)
                    List<@Pattern(regexp = Digest.Bucket.NAME) String> bucket) {
        return DigestedTable.ofOutbox(own(topic)).digest(bucket);
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{topic}/republish")
    @RolesAllowed({Roles.OPERATOR, Roles.REPLICATOR})
    @Idempotent
    @Operation(
            summary = "Send states again",
            description = "Runs in the background at a limited rate, and continues after a restart")
    @APIResponse(
            responseCode = "202",
            description = "The request was accepted; Location leads to its progress",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Republication.class)))
    @APIResponse(responseCode = "404", description = "not-found: this service does not own this topic")
    public Uni<RestResponse<Republication>> republish(String topic, @Valid Republication.@Nullable Request request) {
        String own = own(topic);
        @Nullable List<UUID> keys = request == null ? null : request.keys();
        return Panache.withTransaction(() -> keys == null ? republishing.all(own) : republishing.keys(own, keys))
                .map(begun -> ResponseBuilder.<Republication>create(RestResponse.Status.ACCEPTED)
                        .entity(begun)
                        .location(URI.create("/states/%s/republish/%d".formatted(own, begun.id())))
                        .build());
    }

    @GET
    @Path("/{topic}/republish")
    @Operation(summary = "List the latest requests to send states again, with their progress, newest first")
    @APIResponse(responseCode = "200", description = "The latest requests, at most twenty")
    @APIResponse(responseCode = "404", description = "not-found: this service does not own this topic")
    public Uni<List<Republication>> republications(String topic) {
        return republishing.latest(own(topic), LATEST);
    }

    @GET
    @Path("/{topic}/republish/{id}")
    @Operation(summary = "Show the progress of a request to send states again")
    @APIResponse(responseCode = "200", description = "The request and its progress")
    @APIResponse(
            responseCode = "404",
            description = "not-found: there is no such request; finished ones are kept for a week")
    public Uni<Republication> republication(String topic, long id) {
        return republishing
                .find(own(topic), id)
                .map(found -> found.orElseThrow(() -> Problems.notFound("republication", id)));
    }

    private String own(String topic) {
        if (!backlog.topics().contains(topic)) {
            throw Problems.notFound("topic of this service", topic);
        }
        return topic;
    }
}
