package dev.orderly.warehouse.product.web;

import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.idempotency.Idempotent;
import dev.orderly.serviceapi.paging.Languages;
import dev.orderly.serviceapi.paging.Page;
import dev.orderly.serviceapi.paging.PageRequest;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.serviceapi.version.ExpectedVersion;
import dev.orderly.warehouse.product.Category;
import dev.orderly.warehouse.product.ManagingProducts;
import dev.orderly.warehouse.product.Product;
import dev.orderly.warehouse.product.Products;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

/** The catalogue: everybody reads it, stock keepers write it. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products", description = "The catalogue")
public class ProductsResource {

    private final Products products;
    private final ManagingProducts catalogue;

    ProductsResource(Products products, ManagingProducts catalogue) {
        this.products = products;
        this.catalogue = catalogue;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.CLERK, Roles.STOCK_KEEPER, Roles.DISPATCHER, Roles.ACCOUNTANT, Roles.OPERATOR})
    @WithSession
    @Operation(summary = "Search the catalogue, sorted by name")
    @APIResponse(responseCode = "200", description = "A page of products")
    public Uni<Page<ProductView>> search(@Valid @BeanParam ProductFilter filter, @Valid @BeanParam PageRequest page) {
        return Page.of(
                products.search(filter.search(), page.collation()),
                page,
                rows -> products.of(rows)
                        .map(found -> found.stream().map(ProductView::of).toList()));
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STOCK_KEEPER)
    @Idempotent
    @Operation(summary = "Add a product", description = "The product has no stock until goods are received.")
    @APIResponse(
            responseCode = "201",
            description = "The product was added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProductView.class)))
    @APIResponse(responseCode = "409", description = "sku-taken: another product has the SKU")
    @APIResponse(responseCode = "422", description = "currency-not-ours: the price is not in the catalogue's currency")
    public Uni<RestResponse<ProductView>> add(@NotNull @Valid ProductRequest request) {
        return catalogue
                .add(request.details())
                .map(product -> Answers.created(
                        URI.create("/products/" + product.id()),
                        ProductState.TOPIC,
                        product.id(),
                        product.version(),
                        ProductView.of(product)));
    }

    @GET
    @Path("/categories")
    @RolesAllowed({Roles.CUSTOMER, Roles.CLERK, Roles.STOCK_KEEPER, Roles.DISPATCHER, Roles.ACCOUNTANT, Roles.OPERATOR})
    @WithSession
    @Operation(summary = "List the categories of the products on sale, sorted by name")
    @APIResponse(responseCode = "200", description = "All categories")
    public Uni<Page<Category>> categories(@Context HttpHeaders headers) {
        return products.categories(Languages.collation(headers)).map(Page::all);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.CLERK, Roles.STOCK_KEEPER, Roles.DISPATCHER, Roles.ACCOUNTANT, Roles.OPERATOR})
    @WithSession
    @Operation(summary = "Read a product, whether it is still on sale or not")
    @APIResponse(responseCode = "200", description = "The product")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<RestResponse<ProductView>> read(UUID id) {
        return products.require(id).map(product -> Answers.read(product.version(), ProductView.of(product)));
    }

    @PUT
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed(Roles.STOCK_KEEPER)
    @Operation(
            summary = "Replace a product's details",
            description = "Orders that were placed before keep their agreed names and prices.")
    @APIResponse(responseCode = "200", description = "The product was changed")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "sku-taken, product-discontinued")
    @APIResponse(
            responseCode = "412",
            description = "version-mismatch: the product has changed since the caller read it")
    @APIResponse(responseCode = "422", description = "currency-not-ours: the price is not in the catalogue's currency")
    public Uni<RestResponse<ProductView>> edit(
            UUID id, @BeanParam ExpectedVersion expected, @NotNull @Valid ProductRequest request) {
        return catalogue.edit(id, expected::require, request.details()).map(ProductsResource::changed);
    }

    @POST
    @Cancellable(false)
    @Path("/{id}/discontinue")
    @RolesAllowed(Roles.STOCK_KEEPER)
    @Idempotent
    @Operation(
            summary = "Stop selling a product",
            description = "Cannot be undone. Quantities that are reserved for orders stay reserved and are delivered.")
    @APIResponse(responseCode = "200", description = "The product is discontinued")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "product-discontinued: the product was already discontinued")
    @APIResponse(
            responseCode = "412",
            description = "version-mismatch: the product has changed since the caller read it")
    public Uni<RestResponse<ProductView>> discontinue(UUID id, @BeanParam ExpectedVersion expected) {
        return catalogue.discontinue(id, expected::require).map(ProductsResource::changed);
    }

    private static RestResponse<ProductView> changed(Product product) {
        return Answers.changed(ProductState.TOPIC, product.id(), product.version(), ProductView.of(product));
    }
}
