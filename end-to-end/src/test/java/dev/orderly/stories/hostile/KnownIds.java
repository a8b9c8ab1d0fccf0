package dev.orderly.stories.hostile;

import dev.orderly.stories.fixtures.Dispatcher;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.Realm;
import dev.orderly.stories.fixtures.Shelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What <code>${order}</code> and the like stand for: entities made for these stories, so that no other ones change. */
final class KnownIds {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern LOCATION = Pattern.compile("(?:/api)?/(customer|order|product)s/([0-9a-f-]{36})");
    /** Enough to meet entities again that were changed before. */
    private static final int REMEMBERED = 40;

    private final Map<String, List<String>> ids = new HashMap<>();
    private final Person customer;

    private KnownIds(Person customer) {
        this.customer = customer;
    }

    /** A customer with orders in each state; one stays open and unknown, so that the customer cannot be erased. */
    static KnownIds prepare() {
        KnownIds known = new KnownIds(Realm.newBuyer("hostile-" + UUID.randomUUID()));
        known.add(
                "customer",
                known.customer.get("customers", "/customers/me").extract().path("id"));
        for (int i = 0; i < 3; i++) {
            known.add("product", Shelf.with(100_000).productId());
        }
        known.order("CONFIRMED");
        for (int i = 0; i < 3; i++) {
            known.add("order", known.draft());
            known.add("order", known.order("CONFIRMED"));
            String sent = known.order("CONFIRMED");
            Dispatcher.dispatch(sent);
            known.customer.sees("billing", "/invoices/" + sent, "ISSUED");
            known.add("order", sent);
        }
        return known;
    }

    Person customer() {
        return customer;
    }

    /** The text with an id in place of each placeholder. @param service whose topics are meant */
    String resolve(String text, String service) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(one(found.group(1), service)));
    }

    /** Remembers what was created. */
    void learn(Answer answer) {
        Matcher location = LOCATION.matcher(answer.headers().getOrDefault("location", ""));
        if (answer.status() == 201 && location.matches()) {
            add(location.group(1), location.group(2));
        }
    }

    private synchronized String one(String kind, String service) {
        List<String> known = ids.getOrDefault(kind, List.of());
        return switch (kind) {
            case "customer", "order", "product" -> any(known);
            case "states" -> any(topics(service, "states"));
            case "replicas" -> any(topics(service, "replicas"));
            case "number" -> String.valueOf(ThreadLocalRandom.current().nextInt(1, 100));
            default -> UUID.randomUUID().toString();
        };
    }

    private List<String> topics(String service, String what) {
        return ids.computeIfAbsent(
                service + what,
                absent -> Person.called("operator")
                        .get(service, "/" + what)
                        .statusCode(200)
                        .extract()
                        .path("topic"));
    }

    private synchronized void add(String kind, String id) {
        List<String> known = ids.computeIfAbsent(kind, absent -> new ArrayList<>());
        known.addFirst(id);
        if (known.size() > REMEMBERED) {
            known.remove(ThreadLocalRandom.current().nextInt(REMEMBERED / 2, REMEMBERED));
        }
    }

    private String draft() {
        return customer.post("ordering", "/orders", Map.of("items", List.of(item())))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String order(String status) {
        String id = customer.post("ordering", "/orders", Map.of("items", List.of(item()), "place", true))
                .statusCode(201)
                .extract()
                .path("id");
        customer.sees("ordering", "/orders/" + id, status);
        return id;
    }

    private Map<String, Object> item() {
        return Map.of("productId", any(ids.getOrDefault("product", List.of())), "quantity", 2);
    }

    private static String any(List<String> known) {
        return known.get(ThreadLocalRandom.current().nextInt(known.size()));
    }
}
