package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import java.util.Optional;

/** A dispatcher records that a parcel has arrived. */
final class Deliver implements Action {

    @Override
    public String service() {
        return "shipping";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownOrder> order = turn.known().orders().any(turn.random(), known -> known.is("SHIPPED"));
        if (order.isEmpty()) {
            return;
        }
        String id = order.get().id();
        Call answer = turn.perform("dispatcher", Request.post("deliver", "shipping", "/shipments/" + id + "/deliver"));
        if (answer.isSuccess()) {
            turn.known().orders().put(id, order.get().as("COMPLETED"));
        } else {
            ReadOrder.look(turn, order.get());
        }
    }
}
