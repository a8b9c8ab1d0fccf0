package dev.orderly.customers.erasure;

import dev.orderly.contracts.CustomerState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a customer is to be erased, and how far that is. It outlives the customer, but does not tell who it was. */
@Entity
public class ErasureRequest {

    @Id
    private UUID customerId;

    // Negative: not inserted yet, so that Hibernate need not look. The first version is 0.
    @Version
    private long version = -1;

    private long customerVersion;

    @Enumerated(EnumType.STRING)
    private ErasureStage stage;

    private Instant requestedAt;
    private @Nullable Instant endedAt;
    private @Nullable String subject;
    private @Nullable UUID subjectHash;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ErasureRequest() {}

    /** The first request of a customer. {@link #ask} must be called. */
    @SuppressWarnings("NullAway.Init")
    ErasureRequest(UUID customerId) {
        this.customerId = customerId;
    }

    /**
     * Asks ordering; once more, if it refused before.
     *
     * @param atVersion the customer's since it is ERASING: what ordering is to answer
     * @param user the Keycloak user who is the customer, if one is known
     */
    void ask(long atVersion, @Nullable String user, Instant now) {
        customerVersion = atVersion;
        subject = user;
        subjectHash = subject == null ? null : hashOf(subject);
        stage = ErasureStage.REQUESTED;
        requestedAt = now;
        endedAt = null;
    }

    /**
     * Catches up with what the customer has become, after a backup was restored.
     *
     * @param user the Keycloak user who was the customer in the backup, or is
     * @return whether there is anything to be kept
     */
    boolean adopt(CustomerState state, @Nullable String user, Instant now) {
        boolean known = version >= 0;
        switch (state.status()) {
            case ERASING -> ask(state.version(), user, now);
            case ERASED -> {
                if (!known) {
                    ask(state.version(), user, now);
                }
                if (!isBeyondForgetting()) {
                    become(ErasureStage.FORGETTING, now);
                }
            }
            case ACTIVE, BLOCKED -> {
                if (!known || stage != ErasureStage.REQUESTED) {
                    return false;
                }
                become(ErasureStage.REFUSED, now);
            }
        }
        return true;
    }

    /** The same for a customer who is gone. */
    void adoptEnd(long lastVersion, @Nullable String user, Instant now) {
        if (version < 0) {
            ask(lastVersion, user, now);
        }
        become(subject == null ? ErasureStage.COMPLETED : ErasureStage.FORGOTTEN, now);
    }

    private boolean isBeyondForgetting() {
        return stage == ErasureStage.FORGOTTEN || stage == ErasureStage.COMPLETED;
    }

    /** Goes on to the next stage. */
    void become(ErasureStage next, Instant now) {
        stage = next;
        if (!next.isOpen()) {
            subject = null;
            endedAt = now;
        }
    }

    /** By which the Keycloak user is known again, while a token of its is valid, when its id is forgotten. */
    static UUID hashOf(String subject) {
        return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
    }

    public UUID customerId() {
        return customerId;
    }

    /** The customer's version when this was asked for. */
    long customerVersion() {
        return customerVersion;
    }

    public ErasureStage stage() {
        return stage;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** When it was refused or completed. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** The Keycloak user who has to be deleted; null if there is none, or none any more. */
    @Nullable
    String subject() {
        return subject;
    }
}
