package dev.orderly.statetransfer.consuming;

import dev.orderly.statetransfer.database.TransientFaults;
import dev.orderly.statetransfer.deadletter.DeadLetter;
import dev.orderly.statetransfer.deadletter.DeadLetters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Applies a dead letter again, as if it had just been consumed. */
@ApplicationScoped
public class Redriving {

    /** The dead letter could not be applied again. */
    public static final class StillFails extends RuntimeException {

        StillFails(Throwable reason) {
            super(String.valueOf(reason.getMessage()), reason);
        }
    }

    private final DeadLetters letters;
    private final AppliedOffsets offsets;
    private final ApplyingRecords applying;

    Redriving(DeadLetters letters, AppliedOffsets offsets, ApplyingRecords applying) {
        this.letters = letters;
        this.offsets = offsets;
        this.applying = applying;
    }

    /**
     * Applies the letter and deletes it. Runs in the current transaction, which must be rolled back after a failure.
     *
     * @return the letter as it was; empty if there is none
     * @throws StillFails as the failure of the result; a transient fault is passed on as it is
     */
    public Uni<Optional<DeadLetter>> redrive(UUID id) {
        return lock(id).call(found -> found.map(letter -> applying.applyAgain(letter.asRecord())
                        .onFailure(reason -> !TransientFaults.isTransient(reason))
                        .transform(StillFails::new)
                        .flatMap(applied -> letters.delete(id)))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The offsets first, as consuming does: the other way round, the two could deadlock. */
    private Uni<Optional<DeadLetter>> lock(UUID id) {
        return letters.find(id)
                .call(found -> found.map(letter -> offsets.lock(List.of(letter.topicPartition())))
                        .orElseGet(() -> Uni.createFrom().nullItem()))
                .flatMap(found -> letters.lock(id));
    }
}
