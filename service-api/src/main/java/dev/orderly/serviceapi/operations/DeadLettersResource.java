package dev.orderly.serviceapi.operations;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.idempotency.Idempotent;
import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.SortOrder;
import dev.orderly.serviceapi.listing.SortOrder.Key;
import dev.orderly.serviceapi.paging.Page;
import dev.orderly.serviceapi.paging.PageRequest;
import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.serviceapi.text.SingleLine;
import dev.orderly.statetransfer.consuming.Redriving;
import dev.orderly.statetransfer.deadletter.DeadLetter;
import dev.orderly.statetransfer.deadletter.DeadLetters;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters", description = "Records that could not be applied, or about which a decision failed")
@RolesAllowed(Roles.OPERATOR)
public class DeadLettersResource {

    private final DeadLetters letters;
    private final Redriving redriving;

    DeadLettersResource(DeadLetters letters, Redriving redriving) {
        this.letters = letters;
        this.redriving = redriving;
    }

    @GET
    @Operation(summary = "List dead letters, newest first, without their values")
    public Uni<Page<DeadLetterView>> list(
            @QueryParam("topic") @SingleLine @Nullable String topic, @BeanParam @Valid PageRequest request) {
        return Panache.withSession(() -> Page.of(
                newestFirst(topic),
                request,
                rows -> Uni.createFrom()
                        .item(rows.stream()
                                .map(letters::letter)
                                .map(DeadLetterView::of)
                                .toList())));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a dead letter with its value")
    @APIResponse(responseCode = "200", description = "The dead letter")
    @APIResponse(responseCode = "404", description = "not-found: there is no dead letter with this id")
    public Uni<DeadLetterView> get(UUID id) {
        return Panache.withSession(() -> letters.find(id)).map(found -> view(found, id));
    }

    @POST
    @Cancellable(false)
    @Path("/{id}/redrive")
    @Idempotent
    @Operation(
            summary = "Apply a dead letter again",
            description = "Processes the record as if it had just been consumed; if that succeeds, the dead letter is"
                    + " deleted")
    @APIResponse(responseCode = "200", description = "The dead letter as it was before it was deleted")
    @APIResponse(responseCode = "404", description = "not-found: there is no dead letter with this id")
    @APIResponse(responseCode = "409", description = "redrive-failed: applying it failed again; the detail says why")
    public Uni<RestResponse<DeadLetterView>> redrive(UUID id) {
        return Panache.withTransaction(() -> redriving.redrive(id))
                .onFailure(Redriving.StillFails.class)
                .transform(e -> Problems.conflict("redrive-failed", "It still fails: " + e.getMessage()))
                .map(found -> RestResponse.ok(view(found, id)));
    }

    @POST
    @Cancellable(false)
    @Path("/{id}/discard")
    @Idempotent
    @Operation(summary = "Discard a dead letter permanently")
    @APIResponse(responseCode = "200", description = "The dead letter as it was before it was deleted")
    @APIResponse(responseCode = "404", description = "not-found: there is no dead letter with this id")
    public Uni<RestResponse<DeadLetterView>> discard(UUID id) {
        return Panache.withTransaction(() -> letters.lock(id).call(found -> letters.delete(id)))
                .map(found -> RestResponse.ok(view(found, id)));
    }

    /** Of every topic if none is given. */
    private static Listing newestFirst(@Nullable String topic) {
        Listing list = new Listing(
                "dead_letter", SortOrder.newestFirst(Key.time("failed_at"), Key.uuid("id")), DeadLetters.COLUMNS);
        return topic == null ? list : list.where("topic = ?", topic);
    }

    private static DeadLetterView view(Optional<DeadLetter> found, UUID id) {
        return found.map(DeadLetterView::of).orElseThrow(() -> Problems.notFound("dead letter", id));
    }
}
