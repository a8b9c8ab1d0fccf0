package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import java.util.Optional;

/** Somebody looks what became of an order. */
final class ReadOrder implements Action {

    @Override
    public String service() {
        return "ordering";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownOrder> order =
                turn.known().orders().any(turn.random(), known -> known.isOpen() || known.is("DRAFT"));
        if (order.isPresent()) {
            look(turn, order.get());
        }
    }

    static void look(Turn turn, KnownOrder order) throws InterruptedException {
        Call answer = turn.perform(order.owner(), Request.get("read-order", "ordering", "/orders/" + order.id()));
        if (answer.isSuccess()) {
            turn.saw(answer, order.owner());
        } else {
            turn.known().orders().remove(order.id());
        }
    }
}
