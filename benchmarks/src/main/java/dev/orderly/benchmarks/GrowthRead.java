package dev.orderly.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.launcher.story.Api;
import java.util.List;
import java.util.stream.Stream;

/** Something that a person reads: as whom, from which service, and where. */
record GrowthRead(String name, String user, String service, String path) {

    static final int PAGE = 20;

    /** Every list, whole and as it is filtered. */
    private static List<GrowthRead> lists(String veryPopularProduct) {
        return List.of(
                new GrowthRead("customers", "clerk", "customers", "/customers?"),
                new GrowthRead("orders", "clerk", "ordering", "/orders?"),
                new GrowthRead("completed orders", "clerk", "ordering", "/orders?status=COMPLETED&"),
                new GrowthRead("shipments", "dispatcher", "shipping", "/shipments?"),
                new GrowthRead("delivered shipments", "dispatcher", "shipping", "/shipments?status=DELIVERED&"),
                new GrowthRead("invoices", "accountant", "billing", "/invoices?"),
                new GrowthRead("paid invoices", "accountant", "billing", "/invoices?status=PAID&"),
                new GrowthRead("products", "stock-keeper", "warehouse", "/products?"),
                new GrowthRead(
                        "ledger of a popular product",
                        "stock-keeper",
                        "warehouse",
                        "/stock/" + veryPopularProduct + "/ledger?"),
                new GrowthRead("catalogue", "customer", "ordering", "/catalogue?"));
    }

    /** What is read at every step, with the pages in the middle of the lists as they are now. */
    static List<GrowthRead> all(Stack stack, GrowthSample sample) {
        Stream<GrowthRead> pages = lists(sample.veryPopularProduct()).stream()
                .flatMap(list -> Stream.of(list.firstPage(), list.pageInTheMiddle(stack)));
        String order = sample.orders().getFirst();
        Stream<GrowthRead> searches = Stream.of(
                new GrowthRead("customers by e-mail address", "clerk", "customers", "/customers?q=moe.8@example.org"),
                new GrowthRead("customers by a frequent name", "clerk", "customers", "/customers?q=solberg"),
                new GrowthRead("customers, nobody found", "clerk", "customers", "/customers?q=nobody-of-that-name"),
                new GrowthRead("orders of a customer", "clerk", "ordering", "/orders?customerId=" + sample.customer(0)),
                new GrowthRead("an order", "clerk", "ordering", "/orders/" + order),
                new GrowthRead("an order's history", "clerk", "ordering", "/orders/" + order + "/history"),
                new GrowthRead("an order's reservation", "stock-keeper", "warehouse", "/reservations/" + order),
                new GrowthRead("an invoice", "accountant", "billing", "/invoices/" + order),
                new GrowthRead("orders that are confirmed", "clerk", "ordering", "/orders?status=CONFIRMED"));
        Stream<GrowthRead> operations = GrowthLoading.SERVICES.stream()
                .flatMap(service -> Stream.of("replicas", "states")
                        .map(path -> new GrowthRead(path + " of " + service, "operator", service, "/" + path)));
        return Stream.of(pages, searches, operations).flatMap(each -> each).toList();
    }

    GrowthRead firstPage() {
        return new GrowthRead(name + ": first page", user, service, path + "size=" + PAGE);
    }

    /** The one to which a link leads from the page before it. */
    GrowthRead pageInTheMiddle(Stack stack) {
        Api api = stack.as(user);
        String list = stack.url(service, path.substring(0, path.indexOf('?')));
        JsonNode first = api.get(stack.url(service, path + "size=" + PAGE)).orThrow();
        long middle = Math.max(0, first.path("total").asLong() / PAGE / 2 - 1);
        String link = api.get(stack.url(service, "%ssize=%d&page=%d".formatted(path, PAGE, middle)))
                .orThrow()
                .path("next")
                .asText();
        api.get(list + link).orThrow();
        return new GrowthRead(name + ": in the middle", user, service, path.substring(0, path.indexOf('?')) + link);
    }

    /** In milliseconds. */
    double once(Stack stack, Api api) {
        long begin = System.nanoTime();
        api.get(stack.url(service, path)).orThrow();
        return (System.nanoTime() - begin) / 1e6;
    }
}
