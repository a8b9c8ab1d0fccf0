package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownProduct;
import java.util.Map;
import java.util.Optional;

/** A stock keeper counts, and finds pieces missing (perhaps more than there are) or too many. */
final class AdjustStock implements Action {

    private static final int MISSING = 5;
    private static final int TOO_MANY = 3;
    private static final double IS_MISSING = 0.7;

    @Override
    public String service() {
        return "warehouse";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownProduct> product = turn.known().products().any(turn.random(), KnownProduct::isSold);
        if (product.isEmpty()) {
            return;
        }
        int delta = turn.chance(IS_MISSING) ? -turn.between(1, MISSING) : turn.between(1, TOO_MANY);
        turn.perform(
                "stock-keeper",
                Request.post("adjust", "warehouse", "/stock/" + product.get().id() + "/adjustments")
                        .with(Map.of("delta", delta, "reason", "Counted")));
    }
}
