package dev.orderly.serviceapi.idempotency;

import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.leadership.NotLeading;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes kept answers after 24 hours. */
@ApplicationScoped
class IdempotencyRetention {

    @Scheduled(every = "10m", delayed = "1m", skipExecutionIf = NotLeading.class)
    Uni<Void> forget() {
        return Panache.withTransaction(
                        () -> Sql.update("delete from idempotency where created_at < now() - interval '24 hours'"))
                .replaceWithVoid();
    }
}
