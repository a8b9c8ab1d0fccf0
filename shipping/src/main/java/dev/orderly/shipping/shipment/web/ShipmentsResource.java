package dev.orderly.shipping.shipment.web;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.serviceapi.freshness.RestsOnReplicas;
import dev.orderly.serviceapi.idempotency.Idempotent;
import dev.orderly.serviceapi.paging.Page;
import dev.orderly.serviceapi.paging.PageRequest;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.serviceapi.request.CallerVisibility;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.serviceapi.version.ExpectedVersion;
import dev.orderly.shipping.shipment.SendingShipments;
import dev.orderly.shipping.shipment.Shipment;
import dev.orderly.shipping.shipment.Shipments;
import dev.orderly.statetransfer.replica.Replica;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Shipments: dispatchers send them, clerks see them all, customers see their own. */
@Path("/shipments")
@Produces(MediaType.APPLICATION_JSON)
@RestsOnReplicas
@Tag(name = "Shipments", description = "Dispatchers send shipments, clerks see all of them, customers see their own")
public class ShipmentsResource {

    private final Shipments shipments;
    private final SendingShipments sendingShipments;
    private final CallerVisibility visibility;
    private final ShipmentViews views;

    ShipmentsResource(
            Shipments shipments,
            SendingShipments sendingShipments,
            Caller caller,
            Replica<CustomerState> customers,
            ShipmentViews views) {
        this.shipments = shipments;
        this.sendingShipments = sendingShipments;
        this.visibility = new CallerVisibility(caller, customers, Roles.DISPATCHER, Roles.CLERK);
        this.views = views;
    }

    @GET
    @WithSession
    @RolesAllowed({Roles.CUSTOMER, Roles.CLERK, Roles.DISPATCHER})
    @Operation(summary = "List shipments, newest first")
    public Uni<Page<ShipmentView>> list(@Valid @BeanParam StatusFilter filter, @Valid @BeanParam PageRequest page) {
        return visibility
                .find()
                .flatMap(visible -> Page.of(
                        shipments.list(visible, filter.statuses()),
                        page,
                        rows -> shipments.of(rows).flatMap(views::of)));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @RolesAllowed({Roles.CUSTOMER, Roles.CLERK, Roles.DISPATCHER})
    @Operation(summary = "Read a shipment")
    @APIResponse(responseCode = "200", description = "The shipment of the order with this id")
    public Uni<RestResponse<ShipmentView>> read(UUID id) {
        return visibility
                .find()
                .flatMap(visible -> shipments.require(id, visible))
                .flatMap(views::of)
                .map(view -> Answers.read(view.version(), view));
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/dispatch")
    @Idempotent
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Dispatch a shipment", description = "From then on, its order can no longer be cancelled.")
    @APIResponse(responseCode = "200", description = "The shipment, which is DISPATCHED now")
    @APIResponse(
            responseCode = "409",
            description = "shipment-status-forbids: the shipment is cancelled or already dispatched;"
                    + " shipment-order-cancelled: its order is cancelled or to be cancelled")
    public Uni<RestResponse<ShipmentView>> dispatch(
            UUID id, @BeanParam ExpectedVersion expected, @NotNull @Valid DispatchRequest request) {
        return sendingShipments
                .dispatch(id, expected::require, request.consignment())
                .flatMap(this::changed);
    }

    @POST
    @Cancellable(false)
    @Path("/{id}/deliver")
    @Idempotent
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Record that a shipment was delivered")
    @APIResponse(responseCode = "200", description = "The shipment, which is DELIVERED now")
    @APIResponse(responseCode = "409", description = "shipment-status-forbids: the shipment is not on its way")
    public Uni<RestResponse<ShipmentView>> deliver(UUID id, @BeanParam ExpectedVersion expected) {
        return sendingShipments.deliver(id, expected::require).flatMap(this::changed);
    }

    private Uni<RestResponse<ShipmentView>> changed(Shipment shipment) {
        return views.of(shipment)
                .map(view -> Answers.changed(ShipmentState.TOPIC, shipment.id(), shipment.version(), view));
    }
}
