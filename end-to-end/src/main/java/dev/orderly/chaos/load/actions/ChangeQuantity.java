package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import java.util.Map;
import java.util.Optional;

/** A customer wants more or less of a product in the cart. */
final class ChangeQuantity implements Action {

    @Override
    public String service() {
        return "ordering";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownOrder> draft =
                ChangingDrafts.any(turn).filter(order -> !order.products().isEmpty());
        if (draft.isPresent()) {
            String product = draft.get().products().getFirst();
            String path = "/orders/%s/items/%s".formatted(draft.get().id(), product);
            Request request = Request.put("change-quantity", "ordering", path)
                    .ifMatch(draft.get().etag())
                    .with(Map.of("quantity", Basket.pieces(turn)));
            ChangingDrafts.change(turn, draft.get(), request);
        }
    }
}
