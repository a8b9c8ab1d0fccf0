package dev.orderly.benchmarks.growth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.story.Api;
import java.util.List;
import java.util.stream.Stream;

/** Something that a person reads: as whom, from which service, and where. */
record Read(String name, String user, String service, String path) {

    static final int PAGE = 20;

    /** Every list, whole and as it is filtered. */
    private static List<Read> lists(String veryPopularProduct) {
        return List.of(
                new Read("customers", "clerk", "customers", "/customers?"),
                new Read("orders", "clerk", "ordering", "/orders?"),
                new Read("completed orders", "clerk", "ordering", "/orders?status=COMPLETED&"),
                new Read("shipments", "dispatcher", "shipping", "/shipments?"),
                new Read("delivered shipments", "dispatcher", "shipping", "/shipments?status=DELIVERED&"),
                new Read("invoices", "accountant", "billing", "/invoices?"),
                new Read("paid invoices", "accountant", "billing", "/invoices?status=PAID&"),
                new Read("products", "stock-keeper", "warehouse", "/products?"),
                new Read(
                        "ledger of a popular product",
                        "stock-keeper",
                        "warehouse",
                        "/stock/" + veryPopularProduct + "/ledger?"),
                new Read("catalogue", "customer", "ordering", "/catalogue?"));
    }

    /** What is read at every step, with the pages in the middle of the lists as they are now. */
    static List<Read> all(Stack stack, Sample sample) {
        Stream<Read> pages = lists(sample.veryPopularProduct()).stream()
                .flatMap(list -> Stream.of(list.firstPage(), list.pageInTheMiddle(stack)));
        String order = sample.orders().getFirst();
        Stream<Read> searches = Stream.of(
                new Read("customers by e-mail address", "clerk", "customers", "/customers?q=moe.8@example.org"),
                new Read("customers by a frequent name", "clerk", "customers", "/customers?q=solberg"),
                new Read("customers, nobody found", "clerk", "customers", "/customers?q=nobody-of-that-name"),
                new Read("orders of a customer", "clerk", "ordering", "/orders?customerId=" + sample.customer(0)),
                new Read("an order", "clerk", "ordering", "/orders/" + order),
                new Read("an order's history", "clerk", "ordering", "/orders/" + order + "/history"),
                new Read("an order's reservation", "stock-keeper", "warehouse", "/reservations/" + order),
                new Read("an invoice", "accountant", "billing", "/invoices/" + order),
                new Read("orders that are confirmed", "clerk", "ordering", "/orders?status=CONFIRMED"));
        Stream<Read> operations = Loading.SERVICES.stream()
                .flatMap(service -> Stream.of("replicas", "states")
                        .map(path -> new Read(path + " of " + service, "operator", service, "/" + path)));
        return Stream.of(pages, searches, operations).flatMap(each -> each).toList();
    }

    Read firstPage() {
        return new Read(name + ": first page", user, service, path + "size=" + PAGE);
    }

    /**
     * One in the middle or further on, to which a link leads from the page before it. A total is counted only up to a
     * limit: the pages are tried whose numbers are powers of two, and the last one that exists is taken.
     */
    Read pageInTheMiddle(Stack stack) {
        Api api = stack.as(user);
        String list = path.substring(0, path.indexOf('?'));
        long far = 1;
        while (!page(stack, api, 2 * far).path("items").isEmpty()) {
            far *= 2;
        }
        String link = page(stack, api, far - 1).path("next").asText();
        api.get(stack.url(service, list + link)).orThrow();
        return new Read(name + ": in the middle", user, service, list + link);
    }

    private JsonNode page(Stack stack, Api api, long number) {
        return api.get(stack.url(service, "%ssize=%d&page=%d".formatted(path, PAGE, number)))
                .orThrow();
    }

    /** In milliseconds. */
    double once(Stack stack, Api api) {
        long begin = System.nanoTime();
        api.get(stack.url(service, path)).orThrow();
        return (System.nanoTime() - begin) / 1e6;
    }
}
