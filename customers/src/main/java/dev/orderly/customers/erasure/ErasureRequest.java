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

/** The request to erase a customer, and its stage. It outlives the customer, without revealing who it was. */
@Entity
public class ErasureRequest {

    @Id
    private UUID customerId;

    @Version
    private long version;

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

    /** A customer's first request. {@link #ask} must be called next. */
    @SuppressWarnings("NullAway.Init")
    ErasureRequest(UUID customerId) {
        this.customerId = customerId;
    }

    /**
     * Asks ordering; may be repeated after a refusal.
     *
     * @param atVersion the customer's version when it became ERASING, which ordering's answer must refer to
     * @param user the customer's Keycloak user, if known
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
     * Catches up with the customer's state after a backup was restored.
     *
     * @param user the customer's Keycloak user, in the backup or now
     * @return whether there is anything to save
     */
    boolean adopt(CustomerState state, @Nullable String user, Instant now) {
        boolean known = wasAsked();
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

    /** The same for a customer who has been deleted. */
    void adoptEnd(long lastVersion, @Nullable String user, Instant now) {
        if (!wasAsked()) {
            ask(lastVersion, user, now);
        }
        become(subject == null ? ErasureStage.COMPLETED : ErasureStage.FORGOTTEN, now);
    }

    /** A new request has no stage yet. */
    private boolean wasAsked() {
        return stage != null;
    }

    private boolean isBeyondForgetting() {
        return stage == ErasureStage.FORGOTTEN || stage == ErasureStage.COMPLETED;
    }

    void become(ErasureStage next, Instant now) {
        stage = next;
        if (!next.isOpen()) {
            subject = null;
            endedAt = now;
        }
    }

    /** Recognises the Keycloak user whose id was deleted, as long as one of the user's tokens is valid. */
    static UUID hashOf(String subject) {
        return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
    }

    public UUID customerId() {
        return customerId;
    }

    /** The customer's version at the time of the request. */
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

    /** The Keycloak user to delete; null if there is none, or not any more. */
    @Nullable
    String subject() {
        return subject;
    }
}
