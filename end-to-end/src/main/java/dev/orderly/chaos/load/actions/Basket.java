package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.known.KnownProduct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses products and quantities. */
final class Basket {

    private static final int MOST_LINES = 3;
    private static final int MOST_PIECES = 4;
    /** A chance to find out that it is not sold any more. */
    private static final double CARELESS = 0.02;

    /** The items of an order, each product once. */
    static List<Map<String, Object>> items(Turn turn) {
        Map<String, Integer> quantities = new HashMap<>();
        for (int line = turn.between(1, MOST_LINES); line > 0; line--) {
            quantities.put(product(turn).id(), pieces(turn));
        }
        return quantities.entrySet().stream()
                .map(item -> item(item.getKey(), item.getValue()))
                .toList();
    }

    static Map<String, Object> item(String product, int quantity) {
        return Map.of("productId", product, "quantity", quantity);
    }

    static KnownProduct product(Turn turn) {
        boolean careless = turn.chance(CARELESS);
        return turn.known()
                .products()
                .any(turn.random(), product -> careless || product.isSold())
                .orElseThrow();
    }

    static int pieces(Turn turn) {
        return turn.between(1, MOST_PIECES);
    }

    private Basket() {}
}
