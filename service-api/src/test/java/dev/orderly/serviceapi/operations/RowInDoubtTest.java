package dev.orderly.serviceapi.operations;

import static dev.orderly.statetransfer.fixtures.States.customer;
import static dev.orderly.statetransfer.fixtures.States.order;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.statetransfer.consuming.ReplicaTables;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RowInDoubtTest {

    @Inject
    ReplicaTables tables;

    private final UUID customer = UUID.randomUUID();

    @Test
    void aRowInDoubtGoesOnServingIsReplacedByTheSameVersionAndDecidedAbout() {
        UUID orderId = UUID.randomUUID();
        Topics.publish(CustomerState.TOPIC, customer(customer, 0, "kari"));
        OrderState order = Topics.publish(OrderState.TOPIC, order(orderId, 1, customer, OrderState.Status.CONFIRMED));
        await().until(() -> !rows("select 1 from parcel where id = $1", orderId).isEmpty());
        byHand("delete from parcel where id = $1", orderId);
        byHand("update replica_order set version = 1000 where key = $1", orderId);

        inTransaction(() -> tables.doubt(OrderState.TOPIC, List.of(orderId)));
        assertThat(rows("select version, deleted from replica_order where key = $1", orderId))
                .containsExactly(new Object[] {-1L, false});
        Topics.publish(OrderState.TOPIC, order);

        await().untilAsserted(() ->
                assertThat(rows("select 1 from parcel where id = $1", orderId)).hasSize(1));
        assertThat(rows("select version from replica_order where key = $1", orderId))
                .containsExactly(new Object[] {1L});
    }

    private static void byHand(String statement, Object... parameters) {
        inTransaction(() -> Sql.update(statement, parameters));
    }
}
