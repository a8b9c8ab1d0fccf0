package dev.orderly.billing.issuing.web;

import dev.orderly.billing.issuing.VatOfProducts;
import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.freshness.RestsOnReplicas;
import dev.orderly.serviceapi.paging.Page;
import dev.orderly.serviceapi.request.Id;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** VAT rates, so that customers see the price including VAT before there is an invoice. */
@Path("/invoices/vat-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices", description = "What customers owe for dispatched orders")
@RolesAllowed({Roles.CUSTOMER, Roles.CLERK})
@RestsOnReplicas
public class VatRatesResource {

    private final VatOfProducts vat;

    VatRatesResource(VatOfProducts vat) {
        this.vat = vat;
    }

    @GET
    @WithSession
    @Operation(summary = "List the VAT rates of products")
    @APIResponse(responseCode = "200", description = "The VAT rates of those products that billing knows")
    public Uni<Page<VatRateView>> list(
            @QueryParam("productId")
                    @Size(max = 100)
                    @Parameter(
                            description = "Id of a product; may be repeated, up to 100 times",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = UUID.class))
                    List<@Id String> productIds) {
        return vat.percentOf(productIds.stream().map(UUID::fromString).toList())
                .map(rates -> rates.entrySet().stream()
                        .map(rate -> new VatRateView(rate.getKey(), rate.getValue()))
                        .toList())
                .map(Page::all);
    }
}
