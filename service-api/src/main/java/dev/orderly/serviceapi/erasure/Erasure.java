package dev.orderly.serviceapi.erasure;

import dev.orderly.contracts.ErasureState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** This service's part in erasing one customer. */
@Entity
class Erasure implements Published<ErasureState> {

    @Id
    private UUID customerId;

    @Version
    private long version;

    private String service;

    @Enumerated(EnumType.STRING)
    private ErasureState.Status status;

    private @Nullable Long customerVersion;
    private Instant acknowledgedAt;
    private @Nullable String erased;
    private @Nullable String kept;

    /** Whether the acknowledgement is from another database than this; not published. */
    @OptimisticLock(excluded = true)
    private boolean forgetAgain;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Erasure() {}

    /** Without content: one of the methods below must be called next. */
    @SuppressWarnings("NullAway.Init")
    Erasure(UUID customerId, String service) {
        this.customerId = customerId;
        this.service = service;
    }

    /** Takes over the state from the topic; what the database knows of the customer has to be forgotten again. */
    Erasure adopt(ErasureState state) {
        status = state.status();
        customerVersion = state.customerVersion();
        acknowledgedAt = state.acknowledgedAt();
        erased = state.erased();
        kept = state.kept();
        forgetAgain = status == ErasureState.Status.ERASED;
        return this;
    }

    /** Answers the request that the customer made at that version. */
    void answer(boolean agreed, long toVersion, Instant now) {
        status = agreed ? ErasureState.Status.AGREED : ErasureState.Status.REFUSED;
        customerVersion = toVersion;
        acknowledgedAt = now;
    }

    /** Acknowledges that this service has forgotten the customer; no change if it has acknowledged already. */
    void acknowledge(PersonalData data, Instant now) {
        if (status != ErasureState.Status.ERASED) {
            status = ErasureState.Status.ERASED;
            customerVersion = null;
            acknowledgedAt = now;
            erased = data.erased();
            kept = data.kept().orElse(null);
        }
        forgetAgain = false;
    }

    @Override
    public UUID id() {
        return customerId;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public StateTopic<ErasureState> topic() {
        return ErasureState.publishedBy(service);
    }

    @Override
    public ErasureState state() {
        return new ErasureState(customerId, version, status, customerVersion, acknowledgedAt, erased, kept);
    }
}
