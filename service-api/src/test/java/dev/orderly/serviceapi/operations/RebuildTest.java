package dev.orderly.serviceapi.operations;

import static dev.orderly.serviceapi.operations.RebuildApi.ended;
import static dev.orderly.serviceapi.operations.RebuildApi.leftovers;
import static dev.orderly.serviceapi.operations.RebuildApi.post;
import static dev.orderly.statetransfer.fixtures.States.customer;
import static dev.orderly.statetransfer.fixtures.States.order;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.Roles;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.rebuild.RebuildLock;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RebuildTest {

    @Inject
    RebuildLock lock;

    @Inject
    FreshContext fresh;

    @Inject
    Replica<CustomerState> customers;

    @Inject
    Replica<OrderState> orders;

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @AfterEach
    void nothingIsLeftBehind() {
        await().untilAsserted(() -> assertThat(leftovers()).isEmpty());
    }

    @Test
    void whatWasDeletedChangedOrAddedByHandIsAsTheOwnerHasItAgain() {
        UUID extra = UUID.randomUUID();
        Topics.publish(CustomerState.TOPIC, customer(id, 3, "kari"));
        Topics.publish(CustomerState.TOPIC, customer(other, 1, "ola"));
        await().until(() -> find(id).isPresent() && find(other).isPresent());
        change("delete from replica_customer where key = '%s'".formatted(id));
        change("""
                update replica_customer set version = 99, state = jsonb_set(state, '{subject}', '"mallory"') where key = '%s'
                """.formatted(other));
        change(
                "insert into replica_customer (key, version, state) select '%s', 0, state from replica_customer where key = '%s'"
                        .formatted(extra, other));

        post(CustomerState.TOPIC).statusCode(202).header("Location", endsWith("/replicas/customers.customer.v1"));

        assertThat(ended(CustomerState.TOPIC).getString("rebuild.phase")).isEqualTo("DONE");
        assertThat(find(id)).map(CustomerState::version).hasValue(3L);
        assertThat(find(other)).map(CustomerState::subject).hasValue("ola");
        assertThat(find(extra)).isEmpty();
    }

    @Test
    void theNewTableIsLikeTheOldOneHoweverOftenItIsRebuilt() {
        String definitions = """
                select 'index', indexname::text, indexdef from pg_indexes where tablename = 'replica_customer'
                union all
                select conname::text, contype::text, pg_get_constraintdef(oid)
                  from pg_constraint where conrelid = 'replica_customer'::regclass
                union all
                select column_name::text, data_type::text, generation_expression
                  from information_schema.columns where table_name = 'replica_customer'
                 order by 1, 2
                """;
        List<Object[]> before = rows(definitions);

        for (int times = 0; times < 2; times++) {
            post(CustomerState.TOPIC).statusCode(202);
            assertThat(ended(CustomerState.TOPIC).getString("rebuild.phase")).isEqualTo("DONE");
        }

        assertThat(rows(definitions)).containsExactly(before.toArray(Object[][]::new));
    }

    @Test
    void whatWasDecidedOnAWrongRowIsDecidedAgain() {
        Topics.publish(CustomerState.TOPIC, customer(other, 0, "kari"));
        await().until(() -> find(other).isPresent());
        // A fabricated order, newer than anything the owner will send: no parcel is created for it.
        change("insert into replica_order (key, version, state) values ('%s', 99, '{}')".formatted(id));
        Topics.publish(OrderState.TOPIC, order(id, 1, other, OrderState.Status.CONFIRMED));
        everythingSentIsApplied(OrderState.TOPIC);
        assertThat(rows("select 1 from parcel where id = $1", id)).isEmpty();

        post(OrderState.TOPIC).statusCode(202);

        assertThat(ended(OrderState.TOPIC).getInt("rebuild.differing")).isPositive();
        assertThat(rows("select 1 from parcel where id = $1", id)).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        Topics.send(CustomerState.TOPIC.name(), id, 0, "not JSON".getBytes(StandardCharsets.UTF_8));
        Topics.send(CustomerState.TOPIC.name(), other, 0, """
                {"id": "%s", "version": 0, "status": "ACTIVE", "name": "zero \\u0000 byte"}""".formatted(other).getBytes(StandardCharsets.UTF_8));

        post(CustomerState.TOPIC).statusCode(202);

        JsonPath rebuilt = ended(CustomerState.TOPIC);
        assertThat(rebuilt.getString("rebuild.phase")).isEqualTo("DONE");
        assertThat(rebuilt.getInt("rebuild.unreadable")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void oneAtATime() {
        RebuildLock.Held elsewhere = fresh.run(() -> lock.tryAcquire(CustomerState.TOPIC))
                .await()
                .indefinitely()
                .orElseThrow();
        try (elsewhere) {
            post(CustomerState.TOPIC).statusCode(409).body("type", equalTo("urn:orderly:problem:rebuild-running"));
        }
    }

    @Test
    void onlyOperatorsRebuildAndOnlyWhatThereIs() {
        given().auth()
                .oauth2(Tokens.of("clerk", Roles.CLERK))
                .post("/replicas/customers.customer.v1/rebuild")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("operator", Roles.OPERATOR))
                .post("/replicas/billing.invoice.v1/rebuild")
                .then()
                .statusCode(404);
    }

    private Optional<CustomerState> find(UUID key) {
        return inTransaction(() -> customers.find(key));
    }

    private static void change(String sql) {
        inTransaction(() -> Sql.update(sql));
    }

    private void everythingSentIsApplied(StateTopic<OrderState> topic) {
        UUID last = Topics.inPartitionOf(id);
        Topics.publish(topic, order(last, 0, other, OrderState.Status.PLACED));
        await().until(() -> inTransaction(() -> orders.find(last)).isPresent());
    }
}
