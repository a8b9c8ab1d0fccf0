package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.database.FailureLog;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.database.TransientFaults;
import dev.orderly.statetransfer.leadership.NotLeading;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Processes the requests of {@link Republishing} in batches, one per second, on the leader only. Marked rows and
 * progress commit together, so a restart continues where it stopped. The next batch waits until the relay has sent the
 * previous one; otherwise fresh changes would queue up behind the whole request.
 */
@ApplicationScoped
class RepublishJob {

    private final FailureLog failures = new FailureLog(RepublishJob.class, "Sending again");

    private record Batch(long id, String topic, boolean everything, UUID[] keys) {}

    private static final String NEXT = """
            select id, topic, keys is null as everything,
                   array(select key from outbox
                          where keys is null and outbox.topic = republishing.topic and key > last_key
                          order by key limit $1)
                   || array(select key from unnest(keys) as key where key > last_key order by key limit $1)
                   as next_keys
              from republishing where finished_at is null order by id limit 1 for update
            """;

    // Lower than any version of an entity, so that the entity may still be published later;
    // a replica replaces only a row in doubt with it.
    private static final String TOMBSTONES = """
            insert into outbox (topic, key, version)
            select $1, key, -1 from unnest($2::uuid[]) as key order by key
            on conflict do nothing
            """;

    // In the order in which every transaction writes the outbox, so that transactions cannot deadlock.
    private static final String MARK = """
            insert into outbox_dirty (topic, key)
            select topic, key from outbox where topic = $1 and key = any($2::uuid[]) order by topic, key
            on conflict (topic, key) do update set revision = outbox_dirty.revision + 1, refusal = null
            """;

    private static final String ADVANCE = """
            update republishing set marked = marked + $2, last_key = $3 where id = $1
            """;

    private static final String FINISH = """
            update republishing set finished_at = now() where id = $1
            """;

    private static final String FORGET = """
            delete from republishing where finished_at < now() - interval '7 days'
            """;

    private final Backlog backlog;
    private final RelayNotifications notifications;
    private final RepublishSettings settings;

    RepublishJob(Backlog backlog, RelayNotifications notifications, RepublishSettings settings) {
        this.backlog = backlog;
        this.notifications = notifications;
        this.settings = settings;
    }

    @Scheduled(
            every = "1s",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotLeading.class)
    Uni<Void> work() {
        return Panache.withTransaction(this::nextBatch)
                .invoke(this::wakeRelay)
                .replaceWithVoid()
                .invoke(failures::worked)
                .onFailure(TransientFaults::isTransient)
                .recoverWithItem(e -> {
                    failures.failed(e);
                    return null;
                });
    }

    private void wakeRelay(int marked) {
        if (marked > 0) {
            notifications.wakeLocally();
        }
    }

    /** The number of marked rows: 0 if there is no request, or the relay is busy. */
    private Uni<Integer> nextBatch() {
        return Sql.select(NEXT, settings.rowsPerSecond())
                .flatMap(rows -> rows.isEmpty() ? none() : unlessRelayIsBusy(() -> mark(batchOf(rows.getFirst()))));
    }

    private Uni<Integer> unlessRelayIsBusy(Supplier<Uni<Integer>> work) {
        return backlog.read()
                .map(topics -> topics.stream().mapToLong(Backlog.OfTopic::dirty).sum())
                .flatMap(dirty -> dirty < settings.rowsPerSecond() ? work.get() : none());
    }

    private static Batch batchOf(Row row) {
        return new Batch(
                row.getLong("id"),
                row.getString("topic"),
                row.getBoolean("everything"),
                row.getArrayOfUUIDs("next_keys"));
    }

    private Uni<Integer> mark(Batch batch) {
        if (batch.keys().length == 0) {
            return Sql.update(FINISH, batch.id())
                    .chain(() -> Sql.update(FORGET))
                    .chain(RepublishJob::none);
        }
        UUID last = batch.keys()[batch.keys().length - 1];
        Uni<Integer> tombstones = batch.everything() ? none() : Sql.update(TOMBSTONES, batch.topic(), batch.keys());
        return tombstones
                .chain(() -> Sql.update(MARK, batch.topic(), batch.keys()))
                .call(() -> Sql.update(ADVANCE, batch.id(), batch.keys().length, last));
    }

    private static Uni<Integer> none() {
        return Uni.createFrom().item(0);
    }
}
