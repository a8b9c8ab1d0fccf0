package dev.orderly.ordering.catalogue.web;

import dev.orderly.contracts.Roles;
import dev.orderly.ordering.catalogue.Category;
import dev.orderly.ordering.catalogue.Offers;
import dev.orderly.serviceapi.freshness.RestsOnReplicas;
import dev.orderly.serviceapi.paging.Languages;
import dev.orderly.serviceapi.paging.Page;
import dev.orderly.serviceapi.paging.PageRequest;
import dev.orderly.serviceapi.problem.Problems;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The products on sale and their availability, for everybody who may read products. */
@Path("/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Catalogue",
        description = "The products that can be ordered, as ordering knows them; available even while warehouse is not")
@RolesAllowed({Roles.CUSTOMER, Roles.CLERK, Roles.STOCK_KEEPER, Roles.DISPATCHER, Roles.ACCOUNTANT, Roles.OPERATOR})
@RestsOnReplicas
public class CatalogueResource {

    private final Offers offers;

    CatalogueResource(Offers offers) {
        this.offers = offers;
    }

    @GET
    @WithSession
    @Operation(summary = "Search the products on sale, sorted by name")
    @APIResponse(responseCode = "200", description = "A page of products with their available quantities")
    public Uni<Page<OfferView>> search(@BeanParam @Valid OfferFilter filter, @BeanParam @Valid PageRequest page) {
        return Page.of(
                filter.of(offers, page.collation()),
                page,
                rows -> offers.of(rows)
                        .map(found -> found.stream().map(OfferView::of).toList()));
    }

    @GET
    @Path("/categories")
    @WithSession
    @Operation(summary = "List the categories of the products on sale, sorted by name")
    @APIResponse(responseCode = "200", description = "All categories")
    public Uni<Page<Category>> categories(@Context HttpHeaders headers) {
        return offers.categories(Languages.collation(headers)).map(Page::all);
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "Show a product, whether it is still on sale or not")
    @APIResponse(responseCode = "200", description = "The product with its available quantity")
    public Uni<OfferView> get(UUID id) {
        return offers.find(id)
                .map(found -> found.map(OfferView::of).orElseThrow(() -> Problems.notFound("product", id)));
    }
}
