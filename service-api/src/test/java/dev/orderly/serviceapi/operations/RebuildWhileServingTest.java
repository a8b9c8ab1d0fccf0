package dev.orderly.serviceapi.operations;

import static dev.orderly.serviceapi.operations.RebuildApi.ended;
import static dev.orderly.serviceapi.operations.RebuildApi.leftovers;
import static dev.orderly.serviceapi.operations.RebuildApi.post;
import static dev.orderly.serviceapi.operations.RebuildApi.view;
import static dev.orderly.statetransfer.fixtures.States.customer;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.CustomerState;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.replica.Replica;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RebuildWhileServingTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Replica<CustomerState> customers;

    private final UUID id = UUID.randomUUID();

    @AfterEach
    void nothingIsLeftBehind() {
        await().untilAsserted(() -> assertThat(leftovers()).isEmpty());
    }

    @Test
    void noReadFailsAndNoStateIsLostMeanwhile() {
        AtomicInteger reads = new AtomicInteger();
        CompletableFuture<Void> enough = new CompletableFuture<>();
        Topics.publish(CustomerState.TOPIC, customer(id, 0, "kari"));
        await().until(() -> find(id).isPresent());
        List<CompletableFuture<Void>> readers = Multi.createFrom()
                .range(0, 4)
                .map(reader -> reading(enough, reads))
                .collect()
                .asList()
                .await()
                .indefinitely();
        CompletableFuture<Long> published = CompletableFuture.supplyAsync(() -> publishing(enough));

        for (int times = 0; times < 3; times++) {
            post(CustomerState.TOPIC).statusCode(202);
            assertThat(ended(CustomerState.TOPIC).getString("rebuild.phase")).isEqualTo("DONE");
        }
        enough.complete(null);

        readers.forEach(CompletableFuture::join);
        assertThat(reads.get()).isPositive();
        long last = published.join();
        await().untilAsserted(
                        () -> assertThat(find(id)).map(CustomerState::version).hasValue(last));
    }

    @Test
    void aReaderThatTakesLongKeepsNobodyWaiting() throws SQLException {
        Topics.publish(CustomerState.TOPIC, customer(id, 0, "kari"));
        await().until(() -> find(id).isPresent());
        Connection reader = database.getConnection();
        reader.setAutoCommit(false);
        reader.createStatement().execute("select 1 from replica_customer");

        post(CustomerState.TOPIC).statusCode(202);
        await().until(() -> "SWAPPING".equals(view(CustomerState.TOPIC).getString("rebuild.phase")));
        for (int times = 0; times < 20; times++) {
            assertThat(start(() -> customers.find(id)).await().atMost(Duration.ofSeconds(1)))
                    .isPresent();
        }
        assertThat(view(CustomerState.TOPIC).getString("rebuild.phase")).isEqualTo("SWAPPING");
        reader.close();

        assertThat(ended(CustomerState.TOPIC).getString("rebuild.phase")).isEqualTo("DONE");
    }

    private CompletableFuture<Void> reading(CompletableFuture<Void> enough, AtomicInteger reads) {
        return start(() -> customers.find(id))
                .invoke(found -> {
                    assertThat(found).isPresent();
                    reads.incrementAndGet();
                })
                .repeat()
                .until(found -> enough.isDone())
                .collect()
                .last()
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    private long publishing(CompletableFuture<Void> enough) {
        long version = 0;
        while (!enough.isDone()) {
            Topics.publish(CustomerState.TOPIC, customer(id, ++version, "kari"));
        }
        return version;
    }

    private Optional<CustomerState> find(UUID key) {
        return inTransaction(() -> customers.find(key));
    }
}
