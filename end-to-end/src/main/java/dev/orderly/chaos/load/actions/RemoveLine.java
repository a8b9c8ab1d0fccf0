package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import java.util.Optional;

/** A customer removes a product from the cart. */
final class RemoveLine implements Action {

    @Override
    public String service() {
        return "ordering";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownOrder> draft =
                ChangingDrafts.any(turn).filter(order -> !order.products().isEmpty());
        if (draft.isPresent()) {
            String product = draft.get().products().getLast();
            String path = "/orders/%s/items/%s".formatted(draft.get().id(), product);
            ChangingDrafts.change(
                    turn,
                    draft.get(),
                    Request.delete("remove-line", "ordering", path)
                            .ifMatch(draft.get().etag()));
        }
    }
}
