package dev.orderly.contracts;

import dev.orderly.statetopics.StateTopic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The invoice of an order, owned by billing. The id is the order's.
 *
 * @param number without gaps, in the order of issue
 */
public record InvoiceState(
        UUID id,
        long version,
        UUID customerId,
        String number,
        Status status,
        Money net,
        Money vat,
        Money gross,
        Instant issuedAt,
        @Nullable Instant paidAt,
        @Nullable Instant creditedAt)
        implements OrderKeyed {

    public static final StateTopic<InvoiceState> TOPIC = new StateTopic<>("billing.invoice.v1", InvoiceState.class);

    public enum Status {
        ISSUED,
        PAID,
        CREDITED
    }

    /** At least issued; there is no invoice before that, so this is always true. */
    public boolean isIssued() {
        return switch (status) {
            case ISSUED, PAID, CREDITED -> true;
        };
    }
}
