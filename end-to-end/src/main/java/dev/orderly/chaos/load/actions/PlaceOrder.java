package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import java.util.List;
import java.util.Map;

/** A customer orders at once, without a draft, and sometimes regrets it. */
final class PlaceOrder implements Action {

    private static final List<String> CUSTOMERS = List.of("customer", "customer2");
    private static final double REGRETTED = 0.1;

    @Override
    public String service() {
        return "ordering";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        String customer = anybody(turn);
        Call answer = turn.perform(
                customer,
                Request.post("place", "ordering", "/orders").with(Map.of("items", Basket.items(turn), "place", true)));
        if (answer.isSuccess()) {
            turn.placed();
            KnownOrder order = turn.saw(answer, customer);
            if (turn.chance(REGRETTED)) {
                CancelOrder.cancel(turn, order);
            }
        }
    }

    static String anybody(Turn turn) {
        return CUSTOMERS.get(turn.random().nextInt(CUSTOMERS.size()));
    }
}
