package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import java.util.Map;
import java.util.Optional;

/** A dispatcher sends a parcel, if there is one yet, and one still. */
final class Dispatch implements Action {

    @Override
    public String service() {
        return "shipping";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownOrder> order = turn.known().orders().any(turn.random(), KnownOrder::isUndecided);
        if (order.isEmpty()) {
            return;
        }
        String id = order.get().id();
        Call answer = turn.perform(
                "dispatcher",
                Request.post("dispatch", "shipping", "/shipments/" + id + "/dispatch")
                        .with(Map.of("carrier", "Chaos Parcels", "trackingNumber", "CP-" + id.substring(24))));
        if (answer.isSuccess()) {
            turn.known().orders().put(id, order.get().as("SHIPPED"));
        } else {
            ReadOrder.look(turn, order.get());
        }
    }
}
