package dev.orderly.billing.invoice.web;

import dev.orderly.billing.invoice.InvoiceStatus;
import dev.orderly.statetransfer.web.Problems;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which invoices are asked for; a {@code @BeanParam}. */
public class StatusFilter {

    @QueryParam("status")
    @Parameter(description = "Only invoices that stand so", schema = @Schema(implementation = InvoiceStatus.class))
    public @Nullable String status;

    /** Null for all. */
    @Nullable
    InvoiceStatus status() {
        String wanted = status;
        return wanted == null
                ? null
                : Arrays.stream(InvoiceStatus.values())
                        .filter(known -> known.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> Problems.badRequest(
                                "unknown-status", "status is one of " + Arrays.toString(InvoiceStatus.values())));
    }
}
