package dev.orderly.statetransfer.database;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static dev.orderly.statetransfer.fixtures.Transactions.start;
import static dev.orderly.statetransfer.fixtures.Transactions.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.replica.DecisionLocks;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An instance pauses in the middle of a transaction. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PausedTransactionTest {

    private final UUID order = UUID.randomUUID();

    @Test
    void whatItHasLockedIsFreeAfterAWhileAndItsFaultPassesByItself() {
        CompletableFuture<Void> resumed = new CompletableFuture<>();
        CompletableFuture<Void> paused = start(
                        () -> lock().chain(() -> until(resumed)).chain(this::lock))
                .subscribeAsCompletionStage();
        await().until(() -> !rows("select 1 from pg_locks where locktype = 'advisory' and objsubid = 1")
                .isEmpty());

        inTransaction(this::lock);

        resumed.complete(null);
        assertThat(paused.handle((done, fault) -> fault).join()).matches(TransientFaults::isTransient);
    }

    private Uni<Void> lock() {
        return DecisionLocks.acquire(List.of(order));
    }
}
