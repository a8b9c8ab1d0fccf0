package dev.orderly.statetransfer.replica;

import static dev.orderly.statetransfer.fixtures.States.customer;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.CustomerState;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReplicaTest {

    private static final String TOPIC = CustomerState.TOPIC.name();

    @Inject
    Replica<CustomerState> customers;

    private final UUID id = UUID.randomUUID();

    @Test
    void aNewerStateReplacesAnOlderOne() {
        Topics.publish(CustomerState.TOPIC, customer(id, 0, "kari"));
        Topics.publish(CustomerState.TOPIC, customer(id, 3, "ola"));

        await().untilAsserted(
                        () -> assertThat(found()).map(CustomerState::subject).hasValue("ola"));
    }

    @Test
    void anOlderStateAndADuplicateChangeNothing() {
        Topics.publish(CustomerState.TOPIC, customer(id, 3, "kari"));
        Topics.publish(CustomerState.TOPIC, customer(id, 2, "older"));
        Topics.publish(CustomerState.TOPIC, customer(id, 3, "duplicate"));
        everythingSentIsApplied();

        assertThat(found()).map(CustomerState::subject).hasValue("kari");
    }

    @Test
    void aTombstoneHidesTheStateAndNothingOlderComesBack() {
        Topics.publish(CustomerState.TOPIC, customer(id, 3, "kari"));
        Topics.publishTombstone(CustomerState.TOPIC, id, 4);
        Topics.publish(CustomerState.TOPIC, customer(id, 3, "kari"));
        everythingSentIsApplied();

        assertThat(found()).isEmpty();
        assertThat(rows("select version, deleted from replica_customer where key = $1", id))
                .containsExactly(new Object[] {4L, true});
    }

    @Test
    void aFieldOfANewerContractIsKeptButNotInTheWay() {
        Topics.send(TOPIC, id, 0, json("""
                {"id": "%s", "version": 0, "status": "ACTIVE", "loyalty": {"points": 7}}"""));
        everythingSentIsApplied();

        assertThat(found()).map(CustomerState::status).hasValue(CustomerState.Status.ACTIVE);
        assertThat(rows("select state #>> '{loyalty,points}' from replica_customer where key = $1", id))
                .containsExactly(new Object[] {"7"});
    }

    @Test
    void bytesThatAreNoStateBecomeADeadLetterAndStopNothing() {
        Topics.send(TOPIC, id, 0, "not JSON".getBytes(StandardCharsets.UTF_8));
        Topics.publish(CustomerState.TOPIC, customer(id, 1, "kari"));

        await().untilAsserted(
                        () -> assertThat(found()).map(CustomerState::version).hasValue(1L));
        assertThat(rows(
                        "select value, reason like '%Not a CustomerState%' from dead_letter where key = $1",
                        Buffer.buffer(id.toString())))
                .containsExactly(new Object[] {Buffer.buffer("not JSON"), true});
    }

    @Test
    void aStateThatPostgresqlRefusesBecomesADeadLetter() {
        Topics.send(TOPIC, id, 0, json("""
                {"id": "%s", "version": 0, "status": "ACTIVE", "name": "zero \\u0000 byte"}"""));

        await().untilAsserted(
                        () -> assertThat(rows("select 1 from dead_letter where key = $1", Buffer.buffer(id.toString())))
                                .hasSize(1));
        assertThat(found()).isEmpty();
    }

    @Test
    void aBatchOfManyStatesOfManyKeysEndsAtTheNewestOfEach() {
        UUID other = UUID.randomUUID();
        for (int version = 0; version < 50; version++) {
            Topics.publish(CustomerState.TOPIC, customer(id, version, "kari-" + version));
            Topics.publish(CustomerState.TOPIC, customer(other, version, "ola-" + version));
        }

        await().untilAsserted(() -> {
            assertThat(found()).map(CustomerState::subject).hasValue("kari-49");
            assertThat(inTransaction(() -> customers.find(other)))
                    .map(CustomerState::subject)
                    .hasValue("ola-49");
        });
    }

    private Optional<CustomerState> found() {
        return inTransaction(() -> customers.find(id));
    }

    private byte[] json(String text) {
        return text.formatted(id).getBytes(StandardCharsets.UTF_8);
    }

    /** A later state in the same partition shows that everything before it was applied. */
    private void everythingSentIsApplied() {
        UUID last = Topics.inPartitionOf(id);
        Topics.publish(CustomerState.TOPIC, customer(last, 0, "last"));
        await().until(() -> inTransaction(() -> customers.find(last)).isPresent());
    }
}
