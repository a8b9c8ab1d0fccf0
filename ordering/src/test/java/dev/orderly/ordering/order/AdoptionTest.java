package dev.orderly.ordering.order;

import static dev.orderly.statetransfer.fixtures.Adoptions.adopt;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.OrderState;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.States;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How ordering adopts its own states after a backup was restored. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AdoptionTest {

    private static final Visibility ALL = new Visibility.Everybodys();

    @Inject
    Orders orders;

    private final UUID id = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(OrderState.Status.class)
    void anOrderThatIsNewIsWhatItsStateSays(OrderState.Status status) {
        OrderState state = States.order(id, 5, customer, status);

        adopt(OrderState.TOPIC, state);

        assertThat(stateOfTheOrder()).isEqualTo(state);
    }

    @Test
    void anOrderThatIsOlderIsWhatItsStateSays() {
        adopt(OrderState.TOPIC, States.order(id, 0, customer, OrderState.Status.PLACED));
        OrderState state = States.order(id, 3, customer, OrderState.Status.SHIPPED);

        adopt(OrderState.TOPIC, state);

        assertThat(stateOfTheOrder()).isEqualTo(state);
    }

    @Test
    void anOrderThatWasADraftIsWhatItsStateSays() {
        inTransaction(() -> orders.save(Order.draft(id, States.customer(customer, 0, "kari"), Instant.now())));
        OrderState state = States.order(id, 2, customer, OrderState.Status.CONFIRMED);

        adopt(OrderState.TOPIC, state);

        assertThat(stateOfTheOrder()).isEqualTo(state);
    }

    @Test
    void anOrderOfSomebodyWhoWasErasedIsWhatItsStateSays() {
        OrderState state = States.anonymous(States.order(id, 3, customer, OrderState.Status.CANCELLED));

        adopt(OrderState.TOPIC, state);

        assertThat(stateOfTheOrder()).isEqualTo(state);
    }

    @Test
    void theHistoryGoesOnWithWhatTheOrderHasBecome() {
        adopt(OrderState.TOPIC, States.order(id, 0, customer, OrderState.Status.PLACED));
        adopt(OrderState.TOPIC, States.order(id, 3, customer, OrderState.Status.SHIPPED));

        assertThat(inTransaction(() -> orders.history(id, ALL)))
                .extracting(StatusChange::status)
                .containsExactly(OrderStatus.PLACED, OrderStatus.SHIPPED);
    }

    private OrderState stateOfTheOrder() {
        return inTransaction(() -> orders.require(id, ALL)).state();
    }
}
