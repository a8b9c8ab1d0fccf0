package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import java.util.Map;
import java.util.Optional;

/** A customer cancels an order, perhaps too late. */
final class CancelOrder implements Action {

    @Override
    public String service() {
        return "ordering";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownOrder> order = turn.known().orders().any(turn.random(), KnownOrder::isUndecided);
        if (order.isPresent()) {
            cancel(turn, order.get());
        }
    }

    static void cancel(Turn turn, KnownOrder order) throws InterruptedException {
        Call answer = turn.perform(
                order.owner(),
                Request.post("cancel", "ordering", "/orders/" + order.id() + "/cancel")
                        .with(Map.of("reason", "I changed my mind")));
        if (answer.isSuccess()) {
            turn.saw(answer, order.owner());
        } else {
            ReadOrder.look(turn, order);
        }
    }
}
