package dev.orderly.statetransfer.replica.deadletter;

import dev.orderly.statetransfer.publish.Leadership;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes dead letters that nobody has attended to for long. */
@ApplicationScoped
class ForgettingDeadLetters {

    private final DeadLetters letters;
    private final DeadLetterSettings settings;
    private final Leadership leadership;

    ForgettingDeadLetters(DeadLetters letters, DeadLetterSettings settings, Leadership leadership) {
        this.letters = letters;
        this.settings = settings;
        this.leadership = leadership;
    }

    @Scheduled(every = "10m", delayed = "1m")
    Uni<Void> forget() {
        return leadership.isHeld()
                ? Panache.withTransaction(() -> letters.deleteOlderThan(settings.retention()))
                : Uni.createFrom().voidItem();
    }
}
