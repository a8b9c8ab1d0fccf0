package dev.orderly.statetransfer.deadletter;

import dev.orderly.statetransfer.leadership.NotLeading;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes dead letters that are older than the retention time. */
@ApplicationScoped
class DeadLetterRetention {

    private final DeadLetters letters;
    private final DeadLetterSettings settings;

    DeadLetterRetention(DeadLetters letters, DeadLetterSettings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    @Scheduled(every = "10m", delayed = "1m", skipExecutionIf = NotLeading.class)
    Uni<Void> forget() {
        return Panache.withTransaction(() -> letters.deleteOlderThan(settings.retention()));
    }
}
