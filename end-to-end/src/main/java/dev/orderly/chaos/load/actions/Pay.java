package dev.orderly.chaos.load.actions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import dev.orderly.chaos.load.known.KnownOrder.Invoice;
import java.util.Map;
import java.util.Optional;

/** An accountant records that an invoice was paid, exactly. */
final class Pay implements Action {

    @Override
    public String service() {
        return "billing";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownOrder> order =
                turn.known().orders().any(turn.random(), known -> known.hasLeft() && known.invoice() == Invoice.OPEN);
        if (order.isEmpty()) {
            return;
        }
        String path = "/invoices/" + order.get().id();
        Call invoice = turn.perform("accountant", Request.get("read-invoice", "billing", path));
        if (invoice.isSuccess()) {
            pay(turn, order.get(), Turn.content(invoice).path("gross"));
        }
    }

    private static void pay(Turn turn, KnownOrder order, JsonNode gross) throws InterruptedException {
        Call answer = turn.perform(
                "accountant",
                Request.post("pay", "billing", "/invoices/" + order.id() + "/payments")
                        .with(Map.of("amount", gross, "reference", "Order " + order.id())));
        // a refusal means that it is paid or credited already
        turn.known().orders().put(order.id(), order.with(answer.isSuccess() ? Invoice.PAID : Invoice.CREDITED));
    }
}
