package dev.orderly.warehouse.stock.web;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.paging.Page;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.serviceapi.request.Id;
import dev.orderly.warehouse.stock.Stocks;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stock of several products at once, for a page that lists them. */
@Path("/stock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
public class StocksResource {

    // As many as fit into a request line.
    private static final int AT_MOST = 50;

    private final Stocks stocks;
    private final Caller caller;

    StocksResource(Stocks stocks, Caller caller) {
        this.stocks = stocks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.CLERK, Roles.STOCK_KEEPER, Roles.DISPATCHER, Roles.ACCOUNTANT, Roles.OPERATOR})
    @WithSession
    @Operation(summary = "List the available quantities of several products, sorted by product id")
    @APIResponse(responseCode = "200", description = "The stock of those products that exist")
    public Uni<Page<StockView>> list(
            @QueryParam("productId")
                    @Size(max = AT_MOST)
                    @Parameter(
                            description = "Id of a product; may be repeated, up to 50 times",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = UUID.class))
                    List<@Id String> productIds) {
        return stocks.of(productIds.stream().map(UUID::fromString).collect(Collectors.toSet()))
                .map(found ->
                        found.stream().map(stock -> StockView.of(stock, caller)).toList())
                .map(Page::all);
    }
}
