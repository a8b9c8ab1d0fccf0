package dev.orderly.{{service}}.{{feature}}.web;

import dev.orderly.contracts.{{Entity}}State;
import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.idempotency.Idempotent;
import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.paging.Page;
import dev.orderly.serviceapi.paging.PageRequest;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.{{service}}.{{feature}}.Adding{{Entities}};
import dev.orderly.{{service}}.{{feature}}.{{Entity}};
import dev.orderly.{{service}}.{{feature}}.{{Entities}};
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {{Entities}}, for clerks. */
@Path("/{{entities}}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CLERK)
@Tag(name = "{{Entities}}", description = "{{Entities}}, for clerks")
public class {{Entities}}Resource {

    private final {{Entities}} {{entities}};
    private final Adding{{Entities}} adding;

    {{Entities}}Resource({{Entities}} {{entities}}, Adding{{Entities}} adding) {
        this.{{entities}} = {{entities}};
        this.adding = adding;
    }

    @GET
    @WithSession
    @Operation(summary = "List {{entities}}, newest first")
    public Uni<Page<{{Entity}}View>> list(@Valid @BeanParam PageRequest page) {
        Listing all = {{entities}}.newestFirst();
        return Page.of(all, page, rows -> {{entities}}.of(rows).map({{Entity}}View::ofAll));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "Read {{a}} {{entity}}")
    @APIResponse(responseCode = "200", description = "The {{entity}}")
    public Uni<RestResponse<{{Entity}}View>> read(UUID id) {
        return {{entities}}.require(id).map(found -> Answers.read(found.version(), {{Entity}}View.of(found)));
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Add {{a}} {{entity}}")
    @APIResponse(
            responseCode = "201",
            description = "The {{entity}} was added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = {{Entity}}View.class)))
    @APIResponse(responseCode = "409", description = "not-yet-replicated: the {{replica}} is not known here")
    public Uni<RestResponse<{{Entity}}View>> add(@NotNull @Valid {{Entity}}Request request) {
        return adding.add(request.{{replica}}Id(), request.note()).map({{Entities}}Resource::created);
    }

    private static RestResponse<{{Entity}}View> created({{Entity}} added) {
        URI location = URI.create("/{{entities}}/" + added.id());
        {{Entity}}View view = {{Entity}}View.of(added);
        return Answers.created(location, {{Entity}}State.TOPIC, added.id(), added.version(), view);
    }
}
