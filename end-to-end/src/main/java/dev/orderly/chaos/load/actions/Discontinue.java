package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownProduct;
import java.util.Optional;

/** A stock keeper stops selling a product, and adds another one in its place. */
final class Discontinue implements Action {

    @Override
    public String service() {
        return "warehouse";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<KnownProduct> chosen = turn.known().products().any(turn.random(), KnownProduct::isSold);
        if (chosen.isEmpty()) {
            return;
        }
        KnownProduct product = chosen.get();
        CreateProduct.create(turn, product.scarce());
        Call answer = turn.perform(
                "stock-keeper", Request.post("discontinue", "warehouse", "/products/" + product.id() + "/discontinue"));
        if (answer.isSuccess()) {
            turn.known()
                    .products()
                    .put(product.id(), new KnownProduct(Turn.content(answer), Turn.etag(answer), product.scarce()));
        }
    }
}
