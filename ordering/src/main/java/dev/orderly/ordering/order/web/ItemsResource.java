package dev.orderly.ordering.order.web;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.Roles;
import dev.orderly.ordering.order.EditingDrafts;
import dev.orderly.ordering.order.Order;
import dev.orderly.ordering.order.Quantity;
import dev.orderly.ordering.order.RequestedItem;
import dev.orderly.serviceapi.freshness.RestsOnReplicas;
import dev.orderly.serviceapi.idempotency.Idempotent;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.serviceapi.version.ExpectedVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The items of a draft: every change answers with the whole order. */
@Path("/orders/{id}/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@RolesAllowed({Roles.CUSTOMER, Roles.CLERK})
@RestsOnReplicas
@APIResponse(responseCode = "200", description = "The changed draft")
@APIResponse(
        responseCode = "404",
        description = "not-found: the order or item does not exist, or belongs to somebody else")
@APIResponse(responseCode = "409", description = "order-not-draft, order-full, product-unknown, product-discontinued")
@APIResponse(responseCode = "412", description = "version-mismatch: the order has changed since the caller read it")
public class ItemsResource {

    private final Callers callers;
    private final EditingDrafts editing;
    private final OrderViews views;

    ItemsResource(Callers callers, EditingDrafts editing, OrderViews views) {
        this.callers = callers;
        this.editing = editing;
        this.views = views;
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Add a product to a draft",
            description = "Increases the quantity if the draft already contains the product")
    @APIResponse(
            responseCode = "422",
            description = "quantity-out-of-range: the draft would contain more than 1,000 of the product")
    public Uni<RestResponse<OrderView>> add(
            @PathParam("id") UUID id, @BeanParam ExpectedVersion expected, @NotNull @Valid ItemRequest request) {
        return callers.target(id, expected)
                .flatMap(target -> editing.add(target, request.item()))
                .flatMap(this::changed);
    }

    @PUT
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{productId}")
    @Operation(
            summary = "Set the quantity of a product in a draft",
            description = "Adds the product if the draft does not contain it yet")
    public Uni<RestResponse<OrderView>> set(
            @PathParam("id") UUID id,
            @PathParam("productId") UUID productId,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid QuantityRequest request) {
        RequestedItem item = new RequestedItem(productId, new Quantity(request.quantity()));
        return callers.target(id, expected)
                .flatMap(target -> editing.set(target, item))
                .flatMap(this::changed);
    }

    @DELETE
    @Cancellable(false)
    @Path("/{productId}")
    @Operation(summary = "Remove a product from a draft")
    public Uni<RestResponse<OrderView>> remove(
            @PathParam("id") UUID id, @PathParam("productId") UUID productId, @BeanParam ExpectedVersion expected) {
        return callers.target(id, expected)
                .flatMap(target -> editing.remove(target, productId))
                .flatMap(this::changed);
    }

    private Uni<RestResponse<OrderView>> changed(Order order) {
        return views.of(order)
                .map(view -> Answers.changed(OrderState.TOPIC, order.id(), order.version(), view.etag(), view));
    }
}
