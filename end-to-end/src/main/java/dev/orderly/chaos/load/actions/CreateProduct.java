package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownProduct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A stock keeper adds a product, and receives its first pieces. */
public final class CreateProduct {

    private static final List<String> CATEGORIES = List.of("books", "food", "kitchen");
    private static final int MANY = 1_000;
    private static final int FEW = 5;

    /** Empty if it is refused. */
    public static Optional<KnownProduct> create(Turn turn, boolean scarce) throws InterruptedException {
        String sku = "CHAOS-" + UUID.randomUUID().toString().substring(0, 13);
        Call answer = turn.perform(
                "stock-keeper",
                Request.post("create-product", "warehouse", "/products")
                        .with(Map.of(
                                "sku",
                                sku,
                                "name",
                                "Product " + sku,
                                "description",
                                scarce ? "There is never enough of it." : "There is plenty of it.",
                                "category",
                                CATEGORIES.get(turn.random().nextInt(CATEGORIES.size())),
                                "price",
                                price(turn))));
        if (!answer.isSuccess()) {
            return Optional.empty();
        }
        KnownProduct product = new KnownProduct(Turn.content(answer), Turn.etag(answer), scarce);
        turn.known().products().put(product.id(), product);
        ReceiveStock.receive(turn, product, scarce ? FEW : MANY);
        return Optional.of(product);
    }

    static Map<String, String> price(Turn turn) {
        return Map.of("amount", "%d.%02d".formatted(turn.between(1, 99), turn.between(0, 99)), "currency", "EUR");
    }

    private CreateProduct() {}
}
