package dev.orderly.warehouse.stock.web;

import dev.orderly.contracts.Roles;
import dev.orderly.contracts.StockState;
import dev.orderly.serviceapi.idempotency.Idempotent;
import dev.orderly.serviceapi.paging.Page;
import dev.orderly.serviceapi.paging.PageRequest;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.serviceapi.version.ExpectedVersion;
import dev.orderly.warehouse.stock.Ledger;
import dev.orderly.warehouse.stock.ManagingStock;
import dev.orderly.warehouse.stock.Stock;
import dev.orderly.warehouse.stock.Stocks;
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

/** The stock of one product: everybody may see the available quantity, stock keepers change it. */
@Path("/stock/{productId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock", description = "Quantities of the products, and the changes that led to them")
public class StockResource {

    private final Stocks stocks;
    private final Ledger ledger;
    private final ManagingStock managingStock;
    private final Caller caller;

    StockResource(Stocks stocks, Ledger ledger, ManagingStock managingStock, Caller caller) {
        this.stocks = stocks;
        this.ledger = ledger;
        this.managingStock = managingStock;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.CLERK, Roles.STOCK_KEEPER, Roles.DISPATCHER, Roles.ACCOUNTANT, Roles.OPERATOR})
    @WithSession
    @Operation(summary = "Read the available quantity of a product")
    @APIResponse(
            responseCode = "200",
            description = "The stock; clerks and stock keepers also see the quantities on hand and reserved")
    @APIResponse(responseCode = "404", description = "not-found: there is no such product")
    public Uni<RestResponse<StockView>> read(UUID productId) {
        return stocks.require(productId).map(stock -> Answers.read(stock.version(), StockView.of(stock, caller)));
    }

    @GET
    @Path("/ledger")
    @RolesAllowed({Roles.CLERK, Roles.STOCK_KEEPER})
    @WithSession
    @Operation(
            summary = "List every change of a product's stock, newest first",
            description = "The changes on all pages add up to the quantities on hand and reserved.")
    @APIResponse(responseCode = "200", description = "A page of changes")
    @APIResponse(responseCode = "404", description = "not-found: there is no such product")
    public Uni<Page<LedgerEntryView>> ledger(UUID productId, @Valid @BeanParam PageRequest page) {
        return stocks.require(productId)
                .flatMap(stock -> Page.of(
                        ledger.newestFirst(stock.id()),
                        page,
                        rows -> Uni.createFrom()
                                .item(rows.stream()
                                        .map(Ledger::entry)
                                        .map(LedgerEntryView::of)
                                        .toList())));
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/receipts")
    @RolesAllowed(Roles.STOCK_KEEPER)
    @Idempotent
    @Operation(summary = "Record goods that were received")
    @APIResponse(responseCode = "200", description = "The increased stock")
    @APIResponse(responseCode = "404", description = "not-found: there is no such product")
    @APIResponse(responseCode = "409", description = "stock-too-large: the quantity would exceed 2,147,483,647")
    @APIResponse(responseCode = "412", description = "version-mismatch: the stock has changed since the caller read it")
    public Uni<RestResponse<StockView>> receive(
            UUID productId, @BeanParam ExpectedVersion expected, @NotNull @Valid ReceiptRequest request) {
        return managingStock
                .receive(productId, expected::require, request.quantity(), request.reference())
                .map(StockResource::changed);
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/adjustments")
    @RolesAllowed(Roles.STOCK_KEEPER)
    @Idempotent
    @Operation(
            summary = "Record the difference that a stocktake found",
            description = "At least the quantity that is reserved for orders has to remain.")
    @APIResponse(responseCode = "200", description = "The adjusted stock")
    @APIResponse(responseCode = "404", description = "not-found: there is no such product")
    @APIResponse(
            responseCode = "409",
            description = "stock-reserved: less than the reserved quantity would remain; stock-too-large: the"
                    + " quantity would exceed 2,147,483,647")
    @APIResponse(responseCode = "412", description = "version-mismatch: the stock has changed since the caller read it")
    @APIResponse(responseCode = "422", description = "adjustment-of-nothing: the difference is 0")
    public Uni<RestResponse<StockView>> adjust(
            UUID productId, @BeanParam ExpectedVersion expected, @NotNull @Valid AdjustmentRequest request) {
        return managingStock
                .adjust(productId, expected::require, request.delta(), request.reason())
                .map(StockResource::changed);
    }

    private static RestResponse<StockView> changed(Stock stock) {
        return Answers.changed(StockState.TOPIC, stock.id(), stock.version(), StockView.of(stock));
    }
}
