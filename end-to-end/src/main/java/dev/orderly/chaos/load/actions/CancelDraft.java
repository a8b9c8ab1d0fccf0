package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import java.util.Map;
import java.util.Optional;

/** A customer gives up the cart, which deletes it. */
final class CancelDraft implements Action {

    @Override
    public String service() {
        return "ordering";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownOrder> draft = ChangingDrafts.any(turn);
        if (draft.isEmpty()) {
            return;
        }
        KnownOrder order = draft.get();
        // with If-Match, because otherwise an order would be cancelled that has been placed since
        Call answer = turn.perform(
                order.owner(),
                Request.post("cancel-draft", "ordering", "/orders/" + order.id() + "/cancel")
                        .ifMatch(order.etag())
                        .with(Map.of()));
        if (answer.isSuccess()) {
            turn.known().orders().remove(order.id());
        } else {
            ReadOrder.look(turn, order);
        }
    }
}
