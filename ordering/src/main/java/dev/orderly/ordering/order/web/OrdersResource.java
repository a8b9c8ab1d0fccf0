package dev.orderly.ordering.order.web;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.Roles;
import dev.orderly.ordering.order.CancellingOrders;
import dev.orderly.ordering.order.Order;
import dev.orderly.ordering.order.Orders;
import dev.orderly.ordering.order.PlacingOrders;
import dev.orderly.serviceapi.freshness.RestsOnReplicas;
import dev.orderly.serviceapi.idempotency.Idempotent;
import dev.orderly.serviceapi.paging.Page;
import dev.orderly.serviceapi.paging.PageRequest;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.serviceapi.version.ExpectedVersion;
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
import jakarta.ws.rs.PathParam;
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
import org.jspecify.annotations.Nullable;

/** Orders: customers see their own, clerks everybody's. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "From the cart to the delivered parcel")
@RolesAllowed({Roles.CUSTOMER, Roles.CLERK})
@RestsOnReplicas
public class OrdersResource {

    private final Callers callers;
    private final Orders orders;
    private final PlacingOrders placing;
    private final CancellingOrders cancelling;
    private final OrderViews views;

    OrdersResource(
            Callers callers, Orders orders, PlacingOrders placing, CancellingOrders cancelling, OrderViews views) {
        this.callers = callers;
        this.orders = orders;
        this.placing = placing;
        this.cancelling = cancelling;
        this.views = views;
    }

    @GET
    @WithSession
    @Operation(
            summary = "List orders, newest first",
            description = "Customers see their own orders, clerks see all except empty carts")
    public Uni<Page<OrderView>> list(@BeanParam @Valid OrderFilter filter, @BeanParam @Valid PageRequest page) {
        return callers.visibility()
                .map(visible -> orders.list(visible, filter.status(), filter.customerId()))
                .flatMap(list -> Page.of(list, page, rows -> orders.of(rows).flatMap(views::listed)));
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Create an order",
            description = "Creates a draft or, if place is true, places the order at once. Clerks have to send a"
                    + " customerId; customers order for themselves and leave it out.")
    @APIResponse(
            responseCode = "201",
            description = "The order was created, and placed if requested",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "409",
            description = "customer-may-not-order, customer-erased, address-missing, profile-missing, product-unknown,"
                    + " product-discontinued, currencies-mixed, order-empty, not-yet-replicated")
    @APIResponse(responseCode = "422", description = "customer-named, customer-not-named, product-twice")
    public Uni<RestResponse<OrderView>> create(@NotNull @Valid OrderRequest request) {
        return placing.create(callers.buyer(request.customerId()), request.requestedItems(), request.place())
                .flatMap(order -> views.of(order)
                        .map(view -> Answers.created(
                                URI.create("/orders/" + order.id()),
                                OrderState.TOPIC,
                                order.id(),
                                order.version(),
                                view.etag(),
                                view)));
    }

    @GET
    @WithSession
    @Path("/{id}")
    @Operation(summary = "Show an order")
    @APIResponse(
            responseCode = "200",
            description = "A draft has current names and prices, a placed order has those that were agreed")
    @APIResponse(responseCode = "404", description = "not-found: it does not exist, or belongs to somebody else")
    public Uni<RestResponse<OrderView>> get(@PathParam("id") UUID id) {
        return callers.visibility()
                .flatMap(visible -> orders.require(id, visible))
                .flatMap(order -> views.of(order).map(view -> Answers.read(view.etag(), view)));
    }

    @POST
    @Cancellable(false)
    @Path("/{id}/place")
    @Idempotent
    @Operation(
            summary = "Place a draft",
            description = "Captures names, prices and addresses as currently known. If If-Match has the ETag of the"
                    + " draft that the customer saw, the request is refused when a name or price has changed since,"
                    + " or a product is no longer on sale.")
    @APIResponse(responseCode = "200", description = "The order is placed")
    @APIResponse(responseCode = "404", description = "not-found: it does not exist, or belongs to somebody else")
    @APIResponse(
            responseCode = "409",
            description = "order-not-draft, order-empty, customer-may-not-order, customer-erased, address-missing,"
                    + " product-unknown, product-discontinued, currencies-mixed, not-yet-replicated")
    @APIResponse(responseCode = "412", description = "version-mismatch: the order has changed since the caller read it")
    public Uni<RestResponse<OrderView>> place(@PathParam("id") UUID id, @BeanParam ExpectedVersion expected) {
        return callers.target(id, ExpectedVersion.any())
                .flatMap(target -> placing.place(
                        target,
                        (order, catalogue) -> expected.require(
                                () -> OrderViews.of(order, catalogue.products()).etag())))
                .flatMap(this::changed);
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/cancel")
    @Idempotent
    @Operation(
            summary = "Cancel an order",
            description = "A draft is deleted. A confirmed order becomes CANCEL_REQUESTED and then CANCELLED or, if"
                    + " its parcel has already left, SHIPPED with cancelDeclined.")
    @APIResponse(responseCode = "200", description = "The order is cancelled, or its cancellation is requested")
    @APIResponse(responseCode = "404", description = "not-found: it does not exist, or belongs to somebody else")
    @APIResponse(responseCode = "409", description = "order-not-cancellable")
    @APIResponse(responseCode = "412", description = "version-mismatch: the order has changed since the caller read it")
    public Uni<RestResponse<OrderView>> cancel(
            @PathParam("id") UUID id, @BeanParam ExpectedVersion expected, @Valid @Nullable CancelRequest request) {
        String reason = request == null ? null : request.reason();
        return callers.target(id, expected)
                .flatMap(target -> cancelling.cancel(target, reason))
                .flatMap(this::changed);
    }

    @GET
    @WithSession
    @Path("/{id}/history")
    @Operation(summary = "List every status that an order has had, oldest first")
    @APIResponse(responseCode = "200", description = "All status changes in one page, because there are never many")
    @APIResponse(responseCode = "404", description = "not-found: it does not exist, or belongs to somebody else")
    public Uni<Page<StatusChangeView>> history(@PathParam("id") UUID id) {
        return callers.visibility()
                .flatMap(visible -> orders.history(id, visible))
                .map(changes ->
                        Page.all(changes.stream().map(StatusChangeView::of).toList()));
    }

    private Uni<RestResponse<OrderView>> changed(Order order) {
        return views.of(order)
                .map(view -> Answers.changed(OrderState.TOPIC, order.id(), order.version(), view.etag(), view));
    }
}
