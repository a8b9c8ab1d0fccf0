package dev.orderly.billing.invoice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on an invoice except its number and its dates.
 *
 * @param currency of all amounts (ISO 4217)
 * @param suppliedAt when the goods were dispatched
 */
public record InvoiceDraft(
        UUID orderId,
        UUID customerId,
        Buyer buyer,
        String currency,
        List<InvoiceLine> lines,
        @Nullable Instant suppliedAt) {}
