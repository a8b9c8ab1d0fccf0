package dev.orderly.ordering.order.web;

import dev.orderly.ordering.order.OrderStatus;
import dev.orderly.serviceapi.request.Id;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The requested orders of a list. Values are strings, so that an invalid one is answered with 400. */
public class OrderFilter {

    @QueryParam("status")
    @Pattern(regexp = "DRAFT|PLACED|REJECTED|CONFIRMED|CANCEL_REQUESTED|CANCELLED|SHIPPED|COMPLETED")
    @Parameter(description = "Only orders in this status", schema = @Schema(implementation = OrderStatus.class))
    public @Nullable String status;

    @QueryParam("customerId")
    @Id
    @Parameter(description = "Only orders of this customer", schema = @Schema(implementation = UUID.class))
    public @Nullable String customerId;

    @Nullable
    OrderStatus status() {
        return status == null ? null : OrderStatus.valueOf(status);
    }

    @Nullable
    UUID customerId() {
        return customerId == null ? null : UUID.fromString(customerId);
    }
}
