package dev.orderly.serviceapi.example;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.request.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** A mistake of a service: what a caller sends ends up in the message of a fault. */
@Path("/failing")
@RolesAllowed(Roles.DISPATCHER)
public class FailingResource {

    /** The body of a request. */
    public record Text(String text) {}

    private final Caller caller;

    FailingResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/{part}")
    public Uni<String> get(
            @PathParam("part") String part, @QueryParam("text") String text, @HeaderParam("X-Text") String header) {
        return fail("%s, %s, %s, %s".formatted(part, text, header, caller.subject()));
    }

    @POST
    public Uni<String> post(Text text) {
        return fail(text.text());
    }

    private static Uni<String> fail(String message) {
        return Uni.createFrom().failure(new IllegalStateException("Failed about " + message));
    }
}
