package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.database.Causes;

/** The lock was lost, and another instance has begun a later run: this one may change nothing any more. */
final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1;

    Superseded(RebuildRun run) {
        super("Run %d at the replica of %s was superseded by a later one"
                .formatted(run.number(), run.topic().name()));
    }

    static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure).anyMatch(Superseded.class::isInstance);
    }
}
