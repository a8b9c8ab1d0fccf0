package dev.orderly.ordering.order;

import static dev.orderly.ordering.order.SampleOrders.in;
import static dev.orderly.ordering.order.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.contracts.OrderState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderCancellationTest {

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "PLACED"})
    void whatNobodyHasActedUponIsCancelledAtOnce(OrderStatus status) {
        Order order = in(status);

        order.cancel("changed my mind", NOW);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.reason()).isEqualTo("changed my mind");
    }

    @Test
    void cancellingAConfirmedOrderIsARequest() {
        Order order = in(OrderStatus.CONFIRMED);

        order.cancel("changed my mind", NOW);

        assertThat(order.state().status()).isEqualTo(OrderState.Status.CANCEL_REQUESTED);
        assertThat(order.state().cancelDeclined()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "CANCEL_REQUESTED", "CANCELLED", "SHIPPED", "COMPLETED"})
    void whatIsOnItsWayOrOverCannotBeCancelled(OrderStatus status) {
        Order order = in(status);

        assertThatThrownBy(() -> order.cancel("too late", NOW)).isInstanceOf(OrderRefused.NotCancellable.class);
        assertThat(order.status()).isEqualTo(status);
    }

    @Test
    void aGrantedRequestKeepsItsReason() {
        Order order = in(OrderStatus.CONFIRMED);
        order.cancel("changed my mind", NOW);

        order.take(Transition.to(OrderStatus.CANCELLED), NOW);

        assertThat(order.state().reason()).isEqualTo("changed my mind");
        assertThat(order.state().cancelDeclined()).isFalse();
    }

    @Test
    void aDeclinedRequestIsRememberedUntilTheEnd() {
        Order order = in(OrderStatus.CONFIRMED);
        order.cancel("changed my mind", NOW);

        order.take(new Transition(OrderStatus.SHIPPED, DecidingOrders.TOO_LATE), NOW);
        order.take(Transition.to(OrderStatus.COMPLETED), NOW);

        assertThat(order.state().cancelDeclined()).isTrue();
        assertThat(order.state().reason()).isNull();
    }
}
