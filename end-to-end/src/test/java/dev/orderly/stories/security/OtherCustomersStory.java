package dev.orderly.stories.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.stories.fixtures.Dispatcher;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.Profile;
import dev.orderly.stories.fixtures.Realm;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** To a customer, whatever belongs to another one does not exist. */
@ExtendWith(RunningOrderly.class)
class OtherCustomersStory {

    private static final List<Operation> OF_ONE_ENTITY = Matrix.read().operations().stream()
            .filter(operation ->
                    Stream.of("/orders/", "/shipments/", "/invoices/").anyMatch(operation.path()::startsWith))
            .filter(operation -> operation.path().contains("{id}"))
            .filter(operation -> Matrix.read().letIn(operation).contains(Identity.CUSTOMER))
            .toList();

    private final Shelf shelf = Shelf.with(20);
    private final Person owner = customer();
    private final Person stranger = customer();

    @Test
    void anotherCustomersEntityIsAnsweredLikeNone() {
        String delivered = owner.order(shelf.productId(), 1);
        Dispatcher.dispatch(delivered);
        Dispatcher.deliver(delivered);
        owner.sees("ordering", "/orders/" + delivered, "COMPLETED");
        String draft = owner.post("ordering", "/orders", Map.of("items", List.of(item(1))))
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(OF_ONE_ENTITY).hasSizeGreaterThan(8);
        assertThat(Crowd.complaints(
                        OF_ONE_ENTITY,
                        operation -> Stream.of(delivered, draft)
                                .filter(id -> !answer(stranger, operation, id).equals(answerAboutNothing(operation)))
                                .map(id -> "%s tells that %s exists".formatted(operation, id))))
                .isEmpty();
        assertThat(Crowd.complaints(
                        OF_ONE_ENTITY,
                        operation -> Stream.of(answerAboutNothing(operation))
                                .filter(answer -> !answer.startsWith("404 "))
                                .map(answer -> operation + ": " + answer)))
                .isEmpty();
        owner.get("ordering", "/orders/" + draft).statusCode(200);
    }

    @Test
    void noFilterShowsAnothersEntities() {
        String order = owner.order(shelf.productId(), 1);
        String customerId = owner.get("customers", "/customers/me").extract().path("id");
        owner.sees("shipping", "/shipments/" + order, "PENDING");

        for (String filter : List.of(
                "customerId=" + customerId,
                "customerId=" + customerId + "&customerId=" + customerId,
                "q=" + order,
                "id=" + order,
                "orderId=" + order,
                "subject=" + customerId)) {
            for (String list : List.of("ordering /orders", "shipping /shipments", "billing /invoices")) {
                String[] parts = list.split(" ");
                assertThat(stranger.get(parts[0], parts[1] + "?size=100&" + filter)
                                .extract()
                                .asString())
                        .as("%s?%s", list, filter)
                        .doesNotContain(order)
                        .doesNotContain(customerId + "\",\"");
            }
        }
        stranger.get("ordering", "/buyer?customerId=" + customerId).statusCode(422);
    }

    @Test
    void aCustomerOrdersInNobodyElsesName() {
        String customerId = owner.get("customers", "/customers/me").extract().path("id");

        stranger.post("ordering", "/orders", Map.of("customerId", customerId, "items", List.of(item(1))))
                .statusCode(422);
    }

    @Test
    void noFieldThatOnlyTheSystemSetsIsTaken() {
        Map<String, Object> order = Map.of("items", List.of(item(1)));
        Map<String, Object> profile = Profile.of("mass-" + UUID.randomUUID());
        for (Map.Entry<String, Object> extra : Map.<String, Object>of(
                        "id", UUID.randomUUID().toString(),
                        "version", 99,
                        "status", "CONFIRMED",
                        "subject", UUID.randomUUID().toString(),
                        "total", Map.of("amount", "0.01", "currency", "EUR"),
                        "roles", List.of("operator"),
                        "number", "1",
                        "__proto__", Map.of("status", "CONFIRMED"))
                .entrySet()) {
            owner.post("ordering", "/orders", with(order, extra)).statusCode(400);
            owner.put("customers", "/customers/me", with(profile, extra)).statusCode(400);
        }
        owner.post("ordering", "/orders", Map.of("items", List.of(with(item(1), Map.entry("unitPrice", "0.01")))))
                .statusCode(400);
        owner.put("customers", "/customers/me", profile).statusCode(200);
    }

    @Test
    void noHeaderReplacesTheMethodThePathOrTheCaller() {
        String draft = owner.post("ordering", "/orders", Map.of("items", List.of(item(1))))
                .statusCode(201)
                .extract()
                .path("id");
        Operation read = new Operation("ordering", "GET", "/orders/" + draft);

        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            HttpResponse<String> answer =
                    Probe.send("GET", read.address(""), "", Probe.bearer(owner.token()), header, "DELETE");
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        for (String header : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-Forwarded-Uri")) {
            HttpResponse<String> answer = Probe.send(
                    "GET",
                    read.address(""),
                    "",
                    Probe.bearer(owner.token()),
                    header,
                    "/replicas",
                    "Orderly-Customer",
                    "x");
            assertThat(JsonPath.from(answer.body()).getString("id")).isEqualTo(draft);
        }
    }

    /** Whose entity it is, is part of the query: there is no second look-up that could take longer. */
    @Test
    void anothersEntityTakesAsLongAsNone() {
        String order = owner.order(shelf.productId(), 1);
        Operation read = new Operation("ordering", "GET", "/orders/{id}");
        List<Long> foreign = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        // in turns, so that whatever slows the machine down slows both down
        for (int turn = 0; turn < 100; turn++) {
            foreign.add(nanosOf(read, order));
            unknown.add(nanosOf(read, Probe.NOTHING));
        }

        assertThat((double) median(foreign) / median(unknown)).isBetween(0.4, 2.5);
    }

    private long nanosOf(Operation operation, String id) {
        long start = System.nanoTime();
        answer(stranger, operation, id);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private String answerAboutNothing(Operation operation) {
        return answer(stranger, operation, Probe.NOTHING);
    }

    /** Status and body, without what was asked for. */
    private String answer(Person person, Operation operation, String id) {
        String address = RunningOrderly.address(operation.service())
                + operation.path().replace("{id}", id).replace("{productId}", shelf.productId());
        HttpResponse<String> answer =
                Probe.send(operation.method(), address, bodyOf(operation), Probe.bearer(person.token()));
        return answer.statusCode() + " " + answer.body().replace(id, "{id}");
    }

    private String bodyOf(Operation operation) {
        return switch (operation.method() + " " + operation.path()) {
            case "POST /orders/{id}/items" -> "{\"productId\": \"%s\", \"quantity\": 1}".formatted(shelf.productId());
            case "PUT /orders/{id}/items/{productId}" -> "{\"quantity\": 1}";
            default -> "{}";
        };
    }

    private static Person customer() {
        return Realm.newBuyer("other-" + UUID.randomUUID());
    }

    private Map<String, Object> item(int quantity) {
        return Map.of("productId", shelf.productId(), "quantity", quantity);
    }

    private static Map<String, Object> with(Map<String, Object> known, Map.Entry<String, Object> more) {
        return Stream.concat(known.entrySet().stream(), Stream.of(more))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));
    }
}
