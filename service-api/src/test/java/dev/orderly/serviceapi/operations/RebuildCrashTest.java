package dev.orderly.serviceapi.operations;

import static dev.orderly.serviceapi.operations.RebuildApi.leftovers;
import static dev.orderly.statetransfer.fixtures.States.customer;
import static dev.orderly.statetransfer.fixtures.States.order;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.rebuild.Rebuilds;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RebuildCrashTest {

    @Inject
    Rebuilds rebuilds;

    @Inject
    ObjectMapper json;

    @Inject
    Replica<CustomerState> customers;

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @AfterEach
    void nothingIsLeftBehind() {
        await().untilAsserted(() -> assertThat(leftovers()).isEmpty());
    }

    @Test
    void aShadowThatACrashLeftIsDropped() {
        begun(CustomerState.TOPIC, "FILLING");
        change("create table replica_customer_rebuild_0badcafe (like replica_customer including all)");

        rebuilds.clearUp(CustomerState.TOPIC);

        await().untilAsserted(() -> assertThat(leftovers()).isEmpty());
    }

    @Test
    void aCrashBetweenSwappingAndDecidingLosesNoDecision() throws JsonProcessingException {
        Topics.publish(CustomerState.TOPIC, customer(other, 0, "kari"));
        await().until(() -> find(other).isPresent());
        String confirmed = json.writeValueAsString(order(id, 1, other, OrderState.Status.CONFIRMED));
        change("insert into replica_order (key, version, state) values ('%s', 1, '%s')".formatted(id, confirmed));
        begun(OrderState.TOPIC, "DECIDING");
        change("create table replica_order_replaced (like replica_order including all)");

        rebuilds.clearUp(OrderState.TOPIC);

        await().untilAsserted(() ->
                assertThat(rows("select 1 from parcel where id = $1", id)).hasSize(1));
    }

    private Optional<CustomerState> find(UUID key) {
        return inTransaction(() -> customers.find(key));
    }

    private static void begun(StateTopic<?> topic, String phase) {
        change("""
                insert into replica_rebuild (topic, phase, started_at, run) values ('%s', '%s', now(), 1)
                on conflict (topic) do update set phase = excluded.phase, ended_at = null
                """.formatted(topic.name(), phase));
    }

    private static void change(String sql) {
        inTransaction(() -> Sql.update(sql));
    }
}
