package dev.orderly.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.ReplicatedOrders;
import dev.orderly.statetransfer.fixtures.States;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ErasureTest {

    private final CustomerState customer =
            States.customer(UUID.randomUUID(), 0, UUID.randomUUID().toString());
    private final OrderState order = States.order(UUID.randomUUID(), 0, customer.id(), OrderState.Status.CANCELLED);

    @Test
    void itAcknowledgesOnceNoOrderTellsOfThePerson() {
        Topics.publish(OrderState.TOPIC, order);
        await().until(() -> ReplicatedOrders.haveAddressOf(customer.id()));

        Topics.publish(CustomerState.TOPIC, customer);
        Topics.publish(CustomerState.TOPIC, States.erased(customer));
        Topics.publish(OrderState.TOPIC, States.anonymous(order));

        await().until(() -> !Topics.read(ErasureState.SHIPPING, customer.id()).isEmpty());
        assertThat(ReplicatedOrders.haveAddressOf(customer.id())).isFalse();
    }
}
