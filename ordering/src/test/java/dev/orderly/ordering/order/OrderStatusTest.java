package dev.orderly.ordering.order;

import static dev.orderly.ordering.order.OrderStatus.CANCELLED;
import static dev.orderly.ordering.order.OrderStatus.CANCEL_REQUESTED;
import static dev.orderly.ordering.order.OrderStatus.COMPLETED;
import static dev.orderly.ordering.order.OrderStatus.CONFIRMED;
import static dev.orderly.ordering.order.OrderStatus.DRAFT;
import static dev.orderly.ordering.order.OrderStatus.PLACED;
import static dev.orderly.ordering.order.OrderStatus.REJECTED;
import static dev.orderly.ordering.order.OrderStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.OrderState;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderStatusTest {

    private record Step(OrderStatus from, OrderStatus to) {}

    private static final Set<Step> ALLOWED = Set.of(
            new Step(DRAFT, PLACED),
            new Step(DRAFT, CANCELLED),
            new Step(PLACED, CONFIRMED),
            new Step(PLACED, REJECTED),
            new Step(PLACED, CANCELLED),
            new Step(CONFIRMED, SHIPPED),
            new Step(CONFIRMED, CANCEL_REQUESTED),
            new Step(CANCEL_REQUESTED, CANCELLED),
            new Step(CANCEL_REQUESTED, SHIPPED),
            new Step(SHIPPED, COMPLETED));

    @Test
    void onlyTheStepsOfTheDesignAreAllowed() {
        for (OrderStatus from : OrderStatus.values()) {
            for (OrderStatus to : OrderStatus.values()) {
                assertThat(from.mayBecome(to)).as("%s -> %s", from, to).isEqualTo(ALLOWED.contains(new Step(from, to)));
            }
        }
    }

    @Test
    void whatHasNoNextStepIsFinal() {
        assertThat(Arrays.stream(OrderStatus.values()).filter(OrderStatus::isFinal))
                .containsExactly(REJECTED, CANCELLED, COMPLETED);
    }

    @Test
    void theContractHasEveryStatusButTheDraft() {
        assertThat(Arrays.stream(OrderStatus.values())
                        .filter(status -> status != DRAFT)
                        .map(Enum::name))
                .containsExactly(Arrays.stream(OrderState.Status.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }
}
