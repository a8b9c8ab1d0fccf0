package dev.orderly.warehouse.reservation.web;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.freshness.RestsOnReplicas;
import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.warehouse.reservation.Reservations;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reservations; read-only, because they follow from orders and shipments. */
@Path("/reservations")
@Produces(MediaType.APPLICATION_JSON)
@RestsOnReplicas
@Tag(name = "Reservations", description = "Quantities reserved for orders")
public class ReservationsResource {

    private final Reservations reservations;

    ReservationsResource(Reservations reservations) {
        this.reservations = reservations;
    }

    @GET
    @Path("/{orderId}")
    @RolesAllowed({Roles.CLERK, Roles.STOCK_KEEPER})
    @WithSession
    @Operation(summary = "Read the reservation for an order")
    @APIResponse(
            responseCode = "200",
            description = "The reservation; if it was rejected, with a reason for each line that could not be reserved")
    @APIResponse(responseCode = "404", description = "not-found: no reservation has been decided for this order yet")
    public Uni<RestResponse<ReservationView>> read(UUID orderId) {
        return reservations
                .get(orderId)
                .map(found -> found.orElseThrow(() -> Problems.notFound("reservation", orderId))
                        .state())
                .map(state -> Answers.read(state.version(), ReservationView.of(state)));
    }
}
