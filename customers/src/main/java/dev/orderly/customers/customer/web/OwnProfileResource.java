package dev.orderly.customers.customer.web;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.customers.customer.Customer;
import dev.orderly.customers.customer.Customers;
import dev.orderly.customers.customer.SavingOwnProfile;
import dev.orderly.customers.erasure.ErasureRequests;
import dev.orderly.customers.erasure.RequestingErasure;
import dev.orderly.customers.erasure.web.ErasureView;
import dev.orderly.customers.erasure.web.ErasureViews;
import dev.orderly.serviceapi.freshness.RestsOnReplicas;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.serviceapi.version.ExpectedVersion;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The caller's own customer. */
@Path("/customers/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CUSTOMER)
@Tag(
        name = "Own profile",
        description = "The caller's own profile as a customer; blocked customers may read and edit it, too")
public class OwnProfileResource {

    private static final URI LOCATION = URI.create("/customers/me");

    private final Customers customers;
    private final SavingOwnProfile savingOwnProfile;
    private final RequestingErasure requestingErasure;
    private final ErasureRequests erasureRequests;
    private final ErasureViews erasureViews;
    private final Caller caller;

    OwnProfileResource(
            Customers customers,
            SavingOwnProfile savingOwnProfile,
            RequestingErasure requestingErasure,
            ErasureRequests erasureRequests,
            ErasureViews erasureViews,
            Caller caller) {
        this.customers = customers;
        this.savingOwnProfile = savingOwnProfile;
        this.requestingErasure = requestingErasure;
        this.erasureRequests = erasureRequests;
        this.erasureViews = erasureViews;
        this.caller = caller;
    }

    @GET
    @WithSession
    @Operation(summary = "Read your own profile")
    @APIResponse(responseCode = "200", description = "The profile")
    @APIResponse(responseCode = "404", description = "not-found: the caller has no profile yet")
    public Uni<RestResponse<CustomerView>> read() {
        return customers
                .requireSubject(caller.subject())
                .map(customer -> Answers.read(customer.version(), CustomerView.of(customer)));
    }

    @PUT
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create or replace your own profile")
    @APIResponse(responseCode = "200", description = "The profile was replaced")
    @APIResponse(
            responseCode = "201",
            description = "The profile was created; the caller is a customer now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "409", description = "customer-erased: the customer is being erased")
    public Uni<RestResponse<CustomerView>> keep(
            @BeanParam ExpectedVersion expected, @NotNull @Valid ProfileRequest request) {
        return savingOwnProfile
                .keep(caller.subject(), expected::require, expected::requireAbsent, request.profile())
                .map(kept -> kept.created() ? created(kept.customer()) : changed(kept.customer()));
    }

    @DELETE
    @Cancellable(false)
    @Operation(
            summary = "Request the erasure of your own data",
            description = "Asks ordering whether an order is open. If none is, every service erases the customer's"
                    + " data, and the Keycloak user is deleted. Has no effect if that is already in progress.")
    @APIResponse(
            responseCode = "202",
            description = "The customer is ERASING; Location leads to the progress",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "404", description = "not-found: the caller has no profile")
    @APIResponse(
            responseCode = "409",
            description = "customer-has-open-orders: the customer's open orders have to end first")
    public Uni<RestResponse<ErasureView>> erase(@BeanParam ExpectedVersion expected) {
        return requestingErasure
                .requestOwn(caller.subject(), expected::require)
                .flatMap(requested -> erasureViews.accepted(requested, "/customers/me"));
    }

    @GET
    @Path("/erasure")
    @WithSession
    @RestsOnReplicas
    @Operation(summary = "Show the progress of your own erasure, as long as you can sign in or have a valid token")
    @APIResponse(responseCode = "200", description = "The progress, and which services have acknowledged the erasure")
    @APIResponse(responseCode = "404", description = "not-found: the caller has not requested erasure")
    public Uni<ErasureView> erasure() {
        return erasureRequests.requireSubject(caller.subject()).flatMap(erasureViews::of);
    }

    private static RestResponse<CustomerView> created(Customer customer) {
        return Answers.created(
                LOCATION, CustomerState.TOPIC, customer.id(), customer.version(), CustomerView.of(customer));
    }

    private static RestResponse<CustomerView> changed(Customer customer) {
        return Answers.changed(CustomerState.TOPIC, customer.id(), customer.version(), CustomerView.of(customer));
    }
}
