package dev.orderly.billing.invoice.web;

import dev.orderly.billing.invoice.InvoiceStatus;
import dev.orderly.billing.mail.MailStatus;
import dev.orderly.serviceapi.problem.Problems;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The requested invoices; a {@code @BeanParam}. */
public class StatusFilter {

    @QueryParam("status")
    @Parameter(description = "Only invoices with this status", schema = @Schema(implementation = InvoiceStatus.class))
    public @Nullable String status;

    @QueryParam("mail")
    @Parameter(
            description = "Only invoices whose e-mail has this status",
            schema = @Schema(implementation = MailStatus.class))
    public @Nullable String mail;

    /** Null for all. */
    @Nullable
    InvoiceStatus status() {
        return among(InvoiceStatus.values(), "status", status);
    }

    /** Null for all. */
    @Nullable
    MailStatus mail() {
        return among(MailStatus.values(), "mail", mail);
    }

    private static <E extends Enum<E>> @Nullable E among(E[] all, String parameter, @Nullable String wanted) {
        return wanted == null
                ? null
                : Arrays.stream(all)
                        .filter(known -> known.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> Problems.badRequest(
                                "unknown-status", "%s is one of %s".formatted(parameter, Arrays.toString(all))));
    }
}
