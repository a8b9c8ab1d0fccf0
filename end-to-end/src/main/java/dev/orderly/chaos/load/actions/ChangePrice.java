package dev.orderly.chaos.load.actions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownProduct;
import java.util.Map;
import java.util.Optional;

/** A stock keeper changes the price that was seen; reads the product again if it has another version by then. */
final class ChangePrice implements Action {

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
        Call answer = turn.perform("stock-keeper", request(turn, product.get()));
        if (!answer.isSuccess()) {
            answer = turn.perform(
                    "stock-keeper",
                    Request.get(
                            "read-product",
                            "warehouse",
                            "/products/" + product.get().id()));
        }
        if (answer.isSuccess()) {
            turn.known()
                    .products()
                    .put(
                            product.get().id(),
                            new KnownProduct(
                                    Turn.content(answer),
                                    Turn.etag(answer),
                                    product.get().scarce()));
        }
    }

    private static Request request(Turn turn, KnownProduct product) {
        JsonNode view = product.view();
        return Request.put("change-price", "warehouse", "/products/" + product.id())
                .ifMatch(product.etag())
                .with(Map.of(
                        "sku", view.path("sku"),
                        "name", view.path("name"),
                        "description", view.path("description"),
                        "category", view.path("category"),
                        "price", CreateProduct.price(turn)));
    }
}
