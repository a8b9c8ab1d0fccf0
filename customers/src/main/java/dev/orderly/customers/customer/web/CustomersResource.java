package dev.orderly.customers.customer.web;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.customers.customer.Customer;
import dev.orderly.customers.customer.Customers;
import dev.orderly.customers.customer.ManagingCustomers;
import dev.orderly.customers.erasure.ErasureRequests;
import dev.orderly.customers.erasure.RequestingErasure;
import dev.orderly.customers.erasure.web.ErasureView;
import dev.orderly.customers.erasure.web.ErasureViews;
import dev.orderly.serviceapi.freshness.RestsOnReplicas;
import dev.orderly.serviceapi.idempotency.Idempotent;
import dev.orderly.serviceapi.paging.Page;
import dev.orderly.serviceapi.paging.PageRequest;
import dev.orderly.serviceapi.text.SingleLine;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.serviceapi.version.ExpectedVersion;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** All customers, for clerks. */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CLERK)
@Tag(name = "Customers", description = "All customers, for clerks")
public class CustomersResource {

    private final Customers customers;
    private final ManagingCustomers managingCustomers;
    private final RequestingErasure requestingErasure;
    private final ErasureRequests erasureRequests;
    private final ErasureViews erasureViews;

    CustomersResource(
            Customers customers,
            ManagingCustomers managingCustomers,
            RequestingErasure requestingErasure,
            ErasureRequests erasureRequests,
            ErasureViews erasureViews) {
        this.customers = customers;
        this.managingCustomers = managingCustomers;
        this.requestingErasure = requestingErasure;
        this.erasureRequests = erasureRequests;
        this.erasureViews = erasureViews;
    }

    @GET
    @WithSession
    @Operation(summary = "List customers, sorted by name")
    public Uni<Page<CustomerView>> list(
            @QueryParam("q")
                    @DefaultValue("")
                    @Size(max = 200)
                    @SingleLine
                    @Parameter(
                            description =
                                    "Only customers whose name, e-mail address or phone number contains this text")
                    String text,
            @Valid @BeanParam PageRequest page) {
        return Page.of(
                customers.containing(text, page.collation()),
                page,
                rows -> customers
                        .of(rows)
                        .map(found -> found.stream().map(CustomerView::of).toList()));
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Create a customer who has not signed in")
    @APIResponse(
            responseCode = "201",
            description = "The customer was created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerView.class)))
    public Uni<RestResponse<CustomerView>> register(@NotNull @Valid ProfileRequest request) {
        return managingCustomers
                .register(request.profile())
                .map(customer -> Answers.created(
                        URI.create("/customers/" + customer.id()),
                        CustomerState.TOPIC,
                        customer.id(),
                        customer.version(),
                        CustomerView.of(customer)));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "Read a customer")
    @APIResponse(responseCode = "200", description = "The customer")
    public Uni<RestResponse<CustomerView>> read(UUID id) {
        return customers.require(id).map(customer -> Answers.read(customer.version(), CustomerView.of(customer)));
    }

    @PUT
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Operation(summary = "Replace a customer's profile")
    @APIResponse(responseCode = "200", description = "The profile was replaced")
    @APIResponse(responseCode = "409", description = "customer-erased: the customer is being erased")
    public Uni<RestResponse<CustomerView>> edit(
            UUID id, @BeanParam ExpectedVersion expected, @NotNull @Valid ProfileRequest request) {
        return managingCustomers.edit(id, expected::require, request.profile()).map(CustomersResource::changed);
    }

    @POST
    @Cancellable(false)
    @Path("/{id}/block")
    @Idempotent
    @Operation(
            summary = "Block a customer",
            description = "The customer can no longer place orders. Has no effect if the customer is already blocked.")
    @APIResponse(responseCode = "200", description = "The customer is blocked")
    @APIResponse(responseCode = "409", description = "customer-status-forbids: the customer is being erased")
    public Uni<RestResponse<CustomerView>> block(UUID id, @BeanParam ExpectedVersion expected) {
        return managingCustomers.block(id, expected::require).map(CustomersResource::changed);
    }

    @POST
    @Cancellable(false)
    @Path("/{id}/unblock")
    @Idempotent
    @Operation(
            summary = "Unblock a customer",
            description = "The customer can place orders again. Has no effect if the customer is already active.")
    @APIResponse(responseCode = "200", description = "The customer is active")
    @APIResponse(responseCode = "409", description = "customer-status-forbids: the customer is being erased")
    public Uni<RestResponse<CustomerView>> unblock(UUID id, @BeanParam ExpectedVersion expected) {
        return managingCustomers.unblock(id, expected::require).map(CustomersResource::changed);
    }

    @DELETE
    @Cancellable(false)
    @Path("/{id}")
    @Operation(
            summary = "Request the erasure of a customer's data",
            description = "Asks ordering whether an order is open. If none is, every service erases the customer's"
                    + " data, and the customer's Keycloak user is deleted. Has no effect if that is already in"
                    + " progress.")
    @APIResponse(
            responseCode = "202",
            description = "The customer is ERASING; Location leads to the progress",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "404", description = "not-found: there is no such customer, or it was erased")
    @APIResponse(
            responseCode = "409",
            description = "customer-has-open-orders: the customer's open orders have to end first")
    public Uni<RestResponse<ErasureView>> erase(UUID id, @BeanParam ExpectedVersion expected) {
        return requestingErasure
                .request(id, expected::require)
                .flatMap(requested -> erasureViews.accepted(requested, "/customers/" + id));
    }

    @GET
    @Path("/{id}/erasure")
    @WithSession
    @RestsOnReplicas
    @Operation(summary = "Show the progress of a customer's erasure, even after it has ended")
    @APIResponse(responseCode = "200", description = "The progress, and which services have acknowledged the erasure")
    @APIResponse(responseCode = "404", description = "not-found: nobody has requested the erasure of this customer")
    public Uni<ErasureView> erasure(UUID id) {
        return erasureRequests.require(id).flatMap(erasureViews::of);
    }

    private static RestResponse<CustomerView> changed(Customer customer) {
        return Answers.changed(CustomerState.TOPIC, customer.id(), customer.version(), CustomerView.of(customer));
    }
}
