package dev.orderly.statetransfer.outbox;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static dev.orderly.statetransfer.fixtures.Transactions.start;
import static dev.orderly.statetransfer.fixtures.Transactions.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class BacklogTest {

    private static final String TOPIC = ShipmentState.TOPIC.name();

    @Inject
    Backlog backlog;

    @Inject
    FreshContext fresh;

    @Test
    void callersAtTheSameTimeShareOneCount() {
        CompletableFuture<Void> resumed = new CompletableFuture<>();
        CompletableFuture<Void> holding = start(() ->
                        Sql.update("lock table outbox in access exclusive mode").chain(() -> until(resumed)))
                .subscribeAsCompletionStage();
        await().until(() -> !rows("""
                select 1 from pg_locks
                 where relation = 'outbox'::regclass and mode = 'AccessExclusiveLock' and granted
                """).isEmpty());

        List<CompletableFuture<Map<String, Long>>> callers = Stream.generate(
                        () -> fresh.run(backlog::rows).subscribeAsCompletionStage())
                .limit(3)
                .toList();

        await().during(Duration.ofMillis(500)).until(BacklogTest::runningCounts, hasSize(lessThan(2)));
        assertThat(runningCounts()).hasSize(1);
        resumed.complete(null);
        holding.join();
        assertThat(callers.stream().map(CompletableFuture::join))
                .allMatch(counted -> counted == callers.getFirst().join());
    }

    private static List<Object[]> runningCounts() {
        return rows("""
                select 1 from pg_stat_activity
                 where wait_event_type = 'Lock' and query = 'select topic, count(*) from outbox group by topic'
                """);
    }

    /** Reads and deletes the row in the transaction that writes it, before the relay could send it. */
    @Test
    void whatWasNotSentYetIsCountedAndItsAgeIsKnown() {
        UUID id = UUID.randomUUID();

        List<Backlog.OfTopic> seen = inTransaction(() -> Sql.update("""
                        insert into outbox_dirty (topic, key, since)
                        values ($1, $2, now() - interval '1 minute')
                        """, TOPIC, id)
                .flatMap(written -> backlog.read())
                .call(() -> Sql.update("delete from outbox_dirty where key = $1", id)));

        assertThat(seen)
                .filteredOn(each -> each.topic().equals(TOPIC))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.dirty()).isPositive();
                    assertThat(each.oldestUnsent()).isGreaterThanOrEqualTo(60);
                });
    }
}
