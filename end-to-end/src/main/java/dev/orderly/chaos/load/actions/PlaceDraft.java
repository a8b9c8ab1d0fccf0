package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import java.util.Optional;

/** A customer orders what is in the cart, and sometimes insists on the prices that were shown. */
final class PlaceDraft implements Action {

    private static final double INSISTS = 0.3;

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
        Request request = Request.post("place-draft", "ordering", "/orders/" + order.id() + "/place");
        Call answer = turn.perform(order.owner(), turn.chance(INSISTS) ? request.ifMatch(order.etag()) : request);
        if (answer.isSuccess()) {
            turn.placed();
            turn.saw(answer, order.owner());
        } else {
            ReadOrder.look(turn, order);
        }
    }
}
