package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import java.util.Optional;

/** A customer puts one more product into the cart. */
final class AddItem implements Action {

    @Override
    public String service() {
        return "ordering";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownOrder> draft = ChangingDrafts.any(turn);
        if (draft.isPresent()) {
            Request request = Request.post(
                            "add-item", "ordering", "/orders/" + draft.get().id() + "/items")
                    .with(Basket.item(Basket.product(turn).id(), Basket.pieces(turn)));
            ChangingDrafts.change(turn, draft.get(), request);
        }
    }
}
