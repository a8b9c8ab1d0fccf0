package dev.orderly.contracts;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service's progress in erasing a customer. The id is the customer's; nothing here reveals who that was.
 *
 * @param customerVersion the customer's version at the request that was answered; null once it is {@code ERASED}
 * @param acknowledgedAt when the service reached this status
 * @param erased what the service stored and has deleted, in words
 * @param kept what the law makes it keep, and for how long, in words
 */
public record ErasureState(
        UUID id,
        long version,
        Status status,
        @Nullable Long customerVersion,
        Instant acknowledgedAt,
        @Nullable String erased,
        @Nullable String kept)
        implements EntityState {

    public static final StateTopic<ErasureState> ORDERING = publishedBy("ordering");
    public static final StateTopic<ErasureState> WAREHOUSE = publishedBy("warehouse");
    public static final StateTopic<ErasureState> SHIPPING = publishedBy("shipping");
    public static final StateTopic<ErasureState> BILLING = publishedBy("billing");

    public enum Status {
        /** From ordering only: no order is open, and none can be placed any more. */
        AGREED,
        /** From ordering only: an order is open. */
        REFUSED,
        ERASED
    }

    public static StateTopic<ErasureState> publishedBy(String service) {
        return new StateTopic<>(service + ".erasure.v1", ErasureState.class, service + "_erasure");
    }

    /** Whether this answers the request that the customer made at that version. */
    public boolean answers(long version) {
        return customerVersion != null && customerVersion == version;
    }

    public boolean isErased() {
        return status == Status.ERASED;
    }
}
