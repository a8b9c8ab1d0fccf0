package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import java.util.Map;

/** A customer puts something into a new cart. */
final class DraftOrder implements Action {

    @Override
    public String service() {
        return "ordering";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        String customer = PlaceOrder.anybody(turn);
        Call answer = turn.perform(
                customer, Request.post("draft", "ordering", "/orders").with(Map.of("items", Basket.items(turn))));
        if (answer.isSuccess()) {
            turn.saw(answer, customer);
        }
    }
}
