package dev.orderly.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.benchmarks.stack.Await;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.story.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A product with enough stock for every benchmark. */
public record BenchmarkProduct(String id) {

    private static final int MUCH = 1_000_000;

    /** Creates it and waits until ordering knows it. */
    public static BenchmarkProduct create(Stack stack) throws Exception {
        Api keeper = stack.as("stock-keeper");
        String sku = "BENCH-" + UUID.randomUUID();
        Map<String, Object> details = Map.of(
                "sku", sku,
                "name", "A thing to measure with",
                "description", "Made by the benchmarks",
                "category", "Benchmarks",
                "price", Map.of("amount", "12.50", "currency", "EUR"));
        JsonNode product =
                keeper.post(stack.url("warehouse", "/products"), details, sku).orThrow();
        var created = new BenchmarkProduct(product.path("id").asText());
        keeper.post(
                        stack.url("warehouse", "/stock/" + created.id + "/receipts"),
                        Map.of("quantity", MUCH, "reference", sku),
                        sku + "-receipt")
                .orThrow();
        Api customer = stack.as("customer");
        Await.until(
                "ordering knows the product",
                Duration.ofMillis(50),
                () -> customer.post(
                                stack.url("ordering", "/orders"),
                                created.order(false),
                                UUID.randomUUID().toString())
                        .isSuccess());
        return created;
    }

    /** The request body for an order of one piece. */
    public Map<String, Object> order(boolean place) {
        return Map.of("items", List.of(Map.of("productId", id, "quantity", 1)), "place", place);
    }
}
