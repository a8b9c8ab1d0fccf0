package dev.orderly.statetransfer.replica;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.isWaiting;
import static dev.orderly.statetransfer.fixtures.Transactions.start;
import static dev.orderly.statetransfer.fixtures.Transactions.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.orderly.statetransfer.database.RetryLater;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Patience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DecisionLocksTest {

    private final UUID key = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final CompletableFuture<Void> resumed = new CompletableFuture<>();

    @AfterEach
    void resume() {
        resumed.complete(null);
    }

    @Test
    void whoLooksUpWaitsForThoseWhoDecideToWait() {
        CompletableFuture<Void> waiting = holding(() -> DecisionLocks.acquireToAwait(Set.of(key)));

        CompletableFuture<Void> arrived = run(() -> DecisionLocks.acquireForArrived(List.of(other, key)));
        await().until(() -> isWaiting("%pg_advisory_xact_lock%"));
        assertThat(arrived).isNotDone();

        resume();
        assertThat(waiting).succeedsWithin(Patience.OF_A_SLOW_MACHINE);
        assertThat(arrived).succeedsWithin(Patience.OF_A_SLOW_MACHINE);
    }

    @Test
    void nobodyWaitsForWhatIsArrivingAtThisMoment() {
        CompletableFuture<Void> arriving = holding(() -> DecisionLocks.acquireForArrived(Set.of(key)));

        assertThatThrownBy(() -> inTransaction(() -> DecisionLocks.acquireToAwait(List.of(key, other))))
                .isInstanceOf(RetryLater.class);

        resume();
        assertThat(arriving).succeedsWithin(Patience.OF_A_SLOW_MACHINE);
        inTransaction(() -> DecisionLocks.acquireToAwait(Set.of(key)));
    }

    @Test
    void othersAreNotHeldUp() {
        CompletableFuture<Void> arriving = holding(() -> DecisionLocks.acquireForArrived(Set.of(key)));
        CompletableFuture<Void> waiting = holding(() -> DecisionLocks.acquireToAwait(Set.of(other)));

        inTransaction(() -> DecisionLocks.acquireToAwait(Set.of(other)));
        inTransaction(() -> DecisionLocks.acquire(List.of(key, other)));

        resume();
        assertThat(arriving).succeedsWithin(Patience.OF_A_SLOW_MACHINE);
        assertThat(waiting).succeedsWithin(Patience.OF_A_SLOW_MACHINE);
    }

    /** A transaction that has the lock, until {@link #resume}. */
    private CompletableFuture<Void> holding(Supplier<Uni<Void>> lock) {
        CompletableFuture<Void> locked = new CompletableFuture<>();
        CompletableFuture<Void> ended =
                run(() -> lock.get().invoke(() -> locked.complete(null)).chain(() -> until(resumed)));
        assertThat(locked).succeedsWithin(Patience.OF_A_SLOW_MACHINE);
        return ended;
    }

    private static CompletableFuture<Void> run(Supplier<Uni<Void>> work) {
        return start(work).subscribeAsCompletionStage();
    }
}
