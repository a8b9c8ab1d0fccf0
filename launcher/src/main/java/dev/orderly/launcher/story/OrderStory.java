package dev.orderly.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.architecture.Architecture;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One order from cart to invoice, printed as it happens. */
public final class OrderStory {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> DEAD_ENDS = Set.of("REJECTED", "CANCELLED");
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Architecture architecture;
    private final PrintStream out;
    private long last;

    public OrderStory(Architecture architecture, PrintStream out) {
        this.architecture = architecture;
        this.out = out;
    }

    /** @param manual whether the shipment waits for a dispatcher, so that this has to act as one */
    public void tell(boolean manual) {
        Api customer = as("customer");
        last = System.nanoTime();
        JsonNode product = aProductInStock(customer);
        String id = fillCart(customer, product);
        report(
                "ordering",
                "the cart holds 2 x %s: order %s".formatted(product.path("name").asText(), id));

        customer.post(orders(id) + "/place", Map.of(), UUID.randomUUID().toString())
                .orThrow();
        report("ordering", "the order is PLACED");
        await(customer, orders(id), "CONFIRMED", "SHIPPED", "COMPLETED");
        report("warehouse", "the goods are reserved, and so ordering has CONFIRMED");
        await(customer, shipment(id), "PENDING", "DISPATCHED", "DELIVERED");
        report("shipping", "a shipment is prepared");
        if (manual) {
            Map<String, String> parcel =
                    Map.of("carrier", "Orderly Post", "trackingNumber", "DEMO-" + id.substring(0, 8));
            act("dispatcher", shipment(id) + "/dispatch", parcel);
        }
        await(customer, shipment(id), "DISPATCHED", "DELIVERED");
        report("shipping", "the shipment is DISPATCHED");
        JsonNode invoice = await(customer, invoice(id), "ISSUED", "PAID");
        report("billing", "an invoice over %s is ISSUED and mailed".formatted(total(invoice)));
        if (manual) {
            act("dispatcher", shipment(id) + "/deliver", Map.of());
        }
        await(customer, shipment(id), "DELIVERED");
        report("shipping", "the shipment is DELIVERED");
        await(customer, orders(id), "COMPLETED");
        report("ordering", "the order is COMPLETED");
    }

    private JsonNode aProductInStock(Api customer) {
        JsonNode products = customer.get(architecture.service("warehouse").address() + "/products?size=1")
                .orThrow();
        if (products.path("items").isEmpty()) {
            throw new Problem("There is nothing to buy: the catalogue is loaded by the first ./orderly up.");
        }
        return products.at("/items/0");
    }

    private String fillCart(Api customer, JsonNode product) {
        String address = architecture.service("ordering").address() + "/orders";
        Map<String, Object> line = Map.of("productId", product.path("id").asText(), "quantity", 2);
        Map<String, Object> cart = Map.of("items", List.of(line));
        var patience = new Patience(PATIENCE);
        Api.Answer answer = customer.post(address, cart, randomKey());
        // right after a start, ordering may not know the customer and the product yet
        while (answer.status() == CONFLICT && patience.isLeft()) {
            answer = customer.post(address, cart, randomKey());
        }
        return answer.orThrow().path("id").asText();
    }

    private void act(String user, String address, Object body) {
        as(user).post(address, body, randomKey()).orThrow();
        report(user, "acts");
    }

    /** Polls until the thing exists and has one of the states. */
    private static JsonNode await(Api api, String address, String... states) {
        Set<String> wanted = Set.of(states);
        var patience = new Patience(PATIENCE);
        Api.Answer answer = api.get(address);
        while (!isThere(answer, wanted)) {
            boolean mayStillCome = answer.isSuccess() || answer.status() == NOT_FOUND;
            if (!mayStillCome || DEAD_ENDS.contains(status(answer)) || !patience.isLeft()) {
                throw new Problem("%s did not become %s: %s".formatted(address, states[0], answer.body()));
            }
            answer = api.get(address);
        }
        return answer.body();
    }

    private static boolean isThere(Api.Answer answer, Set<String> wanted) {
        return answer.isSuccess() && wanted.contains(status(answer));
    }

    private static String status(Api.Answer answer) {
        return answer.body().path("status").asText();
    }

    private static String randomKey() {
        return UUID.randomUUID().toString();
    }

    private void report(String who, String what) {
        long now = System.nanoTime();
        out.printf(Locale.ROOT, "  +%6.3f s  %-10s %s%n", (now - last) / 1e9, who, what);
        last = now;
    }

    private static String total(JsonNode invoice) {
        JsonNode gross = invoice.path("gross");
        return gross.path("amount").asText() + " " + gross.path("currency").asText();
    }

    private Api as(String user) {
        return Api.as(user, architecture.keycloak().realmAddress());
    }

    private String orders(String id) {
        return architecture.service("ordering").address() + "/orders/" + id;
    }

    private String shipment(String id) {
        return architecture.service("shipping").address() + "/shipments/" + id;
    }

    private String invoice(String id) {
        return architecture.service("billing").address() + "/invoices/" + id;
    }
}
