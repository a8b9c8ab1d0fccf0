package dev.orderly.ordering.order.web;

import dev.orderly.contracts.Roles;
import dev.orderly.ordering.order.Buyers;
import dev.orderly.serviceapi.freshness.RestsOnReplicas;
import dev.orderly.serviceapi.request.Id;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The customer an order would be for: name and addresses, available while customers is down. */
@Path("/buyer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@RolesAllowed({Roles.CUSTOMER, Roles.CLERK})
@RestsOnReplicas
public class BuyerResource {

    private final Callers callers;
    private final Buyers buyers;

    BuyerResource(Callers callers, Buyers buyers) {
        this.callers = callers;
        this.buyers = buyers;
    }

    @GET
    @WithSession
    @Operation(
            summary = "Show whom an order would be for, and where it would be sent",
            description = "Clerks have to send a customerId; customers ask about themselves and leave it out.")
    @APIResponse(responseCode = "200", description = "The customer as currently known to ordering")
    @APIResponse(
            responseCode = "409",
            description = "profile-missing, not-yet-replicated: ordering does not know the customer yet")
    @APIResponse(responseCode = "422", description = "customer-named, customer-not-named")
    public Uni<BuyerView> get(
            @QueryParam("customerId")
                    @Id
                    @Parameter(description = "The customer; required from clerks, refused from customers")
                    @Nullable
                    String customerId) {
        return buyers.find(callers.buyer(
                        Optional.ofNullable(customerId).map(UUID::fromString).orElse(null)))
                .map(BuyerView::of);
    }
}
