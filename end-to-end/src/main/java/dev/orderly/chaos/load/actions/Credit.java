package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import dev.orderly.chaos.load.known.KnownOrder.Invoice;
import java.util.Map;
import java.util.Optional;

/** An accountant credits an invoice, whether it is paid or not. */
final class Credit implements Action {

    @Override
    public String service() {
        return "billing";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownOrder> order = turn.known()
                .orders()
                .any(turn.random(), known -> known.hasLeft() && known.invoice() != Invoice.CREDITED);
        if (order.isEmpty()) {
            return;
        }
        String id = order.get().id();
        Call answer = turn.perform(
                "accountant",
                Request.post("credit", "billing", "/invoices/" + id + "/credit")
                        .with(Map.of("reason", "Arrived damaged")));
        if (answer.isSuccess()) {
            turn.known().orders().put(id, order.get().with(Invoice.CREDITED));
        }
    }
}
