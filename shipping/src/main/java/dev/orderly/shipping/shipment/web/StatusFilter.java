package dev.orderly.shipping.shipment.web;

import dev.orderly.shipping.shipment.ShipmentStatus;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The requested statuses. An invalid one is a violation, not an unknown resource. */
public class StatusFilter {

    @QueryParam("status")
    @Pattern(regexp = "PENDING|CANCELLED|DISPATCHED|DELIVERED", message = "must be a status of shipments")
    @Parameter(description = "Only shipments with this status", schema = @Schema(implementation = ShipmentStatus.class))
    public @Nullable String status;

    Set<ShipmentStatus> statuses() {
        return status == null ? EnumSet.allOf(ShipmentStatus.class) : EnumSet.of(ShipmentStatus.valueOf(status));
    }
}
