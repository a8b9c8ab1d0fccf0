package dev.orderly.shipping.shipment.web;

import dev.orderly.serviceapi.text.SingleLine;
import dev.orderly.shipping.shipment.Consignment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The carrier of a shipment. */
record DispatchRequest(
        @NotBlank @Size(max = 100) @SingleLine @Schema(examples = "Orderly Express")
        String carrier,

        @NotBlank @Size(max = 100) @SingleLine @Schema(examples = "OE0123456789")
        String trackingNumber) {

    Consignment consignment() {
        return new Consignment(carrier, trackingNumber);
    }
}
