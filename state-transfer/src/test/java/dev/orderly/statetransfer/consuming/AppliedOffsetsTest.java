package dev.orderly.statetransfer.consuming;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.isWaiting;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static dev.orderly.statetransfer.fixtures.Transactions.start;
import static dev.orderly.statetransfer.fixtures.Transactions.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.statetransfer.consuming.ConsumerPositions.Position;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AppliedOffsetsTest {

    /** Does not exist, so nobody else touches its rows. */
    private static final String TOPIC = "nobody.thing.v1";

    private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
    private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);

    @Inject
    AppliedOffsets offsets;

    /** The rows are stored and named in the opposite order, in which an update without an order would lock them. */
    @Test
    void passingOverLocksInTheOrderOfAllOthersAndCannotDeadlock() {
        inTransaction(() -> Sql.update("insert into replica_progress values ($1, 1, 5), ($1, 0, 5)", TOPIC));
        CompletableFuture<Void> resumed = new CompletableFuture<>();
        CompletableFuture<?> applying = start(() -> offsets.lock(List.of(FIRST))
                        .chain(() -> until(resumed))
                        .chain(() -> offsets.lock(List.of(SECOND))))
                .subscribeAsCompletionStage();
        await().until(() ->
                !rows("select 1 from pg_locks where mode = 'RowShareLock' and relation = 'replica_progress'::regclass")
                        .isEmpty());

        CompletableFuture<Void> passing = start(
                        () -> offsets.passOver(List.of(new Position(SECOND, 5, 9), new Position(FIRST, 5, 9))))
                .subscribeAsCompletionStage();
        await().until(() -> isWaiting("%"));
        resumed.complete(null);

        applying.join();
        passing.join();
        assertThat(rows("delete from replica_progress where topic = $1 returning next_offset", TOPIC))
                .containsExactly(new Object[] {9L}, new Object[] {9L});
    }
}
