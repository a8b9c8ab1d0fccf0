package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownCustomer;
import java.util.Map;
import java.util.Optional;

/** A clerk orders for a customer, who may turn out to be blocked or erased. */
final class PlaceForCustomer implements Action {

    private static final double CARELESS = 0.2;

    @Override
    public String service() {
        return "ordering";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        boolean careless = turn.chance(CARELESS);
        Optional<KnownCustomer> customer =
                turn.known().customers().any(turn.random(), known -> careless || known.is("ACTIVE"));
        if (customer.isEmpty()) {
            return;
        }
        Call answer = turn.perform(
                "clerk",
                Request.post("place-for-customer", "ordering", "/orders")
                        .with(Map.of("customerId", customer.get().id(), "items", Basket.items(turn), "place", true)));
        if (answer.isSuccess()) {
            turn.placed();
            turn.saw(answer, "clerk");
        }
    }
}
