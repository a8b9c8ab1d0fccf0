package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownProduct;
import java.util.Map;
import java.util.Optional;

/** A stock keeper receives goods: of scarce ones only a few. */
final class ReceiveStock implements Action {

    private static final int MANY = 100;
    private static final int FEW = 3;

    @Override
    public String service() {
        return "warehouse";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownProduct> product = turn.known().products().any(turn.random(), KnownProduct::isSold);
        if (product.isPresent()) {
            receive(turn, product.get(), turn.between(1, product.get().scarce() ? FEW : MANY));
        }
    }

    static void receive(Turn turn, KnownProduct product, int quantity) throws InterruptedException {
        turn.perform(
                "stock-keeper",
                Request.post("receive", "warehouse", "/stock/" + product.id() + "/receipts")
                        .with(Map.of("quantity", quantity, "reference", "A delivery")));
    }
}
