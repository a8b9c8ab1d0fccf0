package dev.orderly.stories.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import dev.orderly.stories.fixtures.Dispatcher;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** What each page shows while a service is down. */
@Isolated
@ExtendWith({RunningOrderly.class, Chromium.class})
class AwayStory {

    private static final List<String> SERVICES = List.of("customers", "ordering", "warehouse", "shipping", "billing");

    /**
     * The user and the page, and what it shows; then, for customers, ordering, warehouse, shipping and billing being
     * away, whether the page is {@code whole}, or the {@code banner} above it names the service, or the service's name
     * is shown {@code instead} of the content, or beside which words it is shown.
     */
    private static final String PAGES = """
            customer     | /shop?q={name}             | text={name}                            | banner | instead | whole | whole | whole
            customer     | /shop/{product}            | role=button[name="Put into the cart"]  | banner | instead | whole | whole | whole
            customer     | /cart                      | text=To the checkout                   | whole | instead | whole | whole | banner
            customer     | /checkout                  | role=button[name="Place the order"]    | As last heard | instead | whole | whole | banner
            customer     | /orders                    | text={name}                            | whole | instead | whole | whole | whole
            customer     | /orders/{order}            | text=What you ordered                  | banner | instead | whole | banner | banner
            customer     | /profile                   | role=button[name="Save"]               | instead | banner | whole | whole | whole
            customer     | /profile/erase             | text=Erase my account for good         | instead | banner | whole | whole | whole
            clerk        | /desk/orders               | role=table                             | whole | instead | whole | whole | whole
            clerk        | /desk/orders/{order}       | text=In the other services             | banner | instead | cannot be asked now | cannot be asked now | cannot be asked now
            clerk        | /desk/orders/new           | text=Add products from the left        | {Service} is away | {Service} is away | whole | whole | whole
            clerk        | /desk/customers            | role=table                             | instead | whole | whole | whole | whole
            clerk        | /desk/customers/{customer} | text=Billing address                   | instead | {Service} is away | whole | whole | whole
            clerk        | /desk/customers/new        | role=button[name="Record the customer"] | whole | whole | whole | whole | whole
            clerk        | /motion/orders/{order}     | text=Confirmed                         | whole | banner | whole | banner | banner
            stock-keeper | /desk/products             | role=table                             | whole | whole | instead | whole | whole
            stock-keeper | /desk/products/{product}   | text=Reserved                          | whole | whole | instead | whole | whole
            stock-keeper | /desk/products/new         | role=button[name="Add the product"]    | whole | whole | banner | whole | whole
            dispatcher   | /desk/shipments            | text={name}                            | whole | whole | whole | instead | whole
            accountant   | /desk/invoices             | role=table                             | whole | whole | whole | whole | instead
            accountant   | /desk/invoices/{order}     | text=To pay                            | whole | whole | whole | whole | instead
            operator     | /motion                    | role=heading                           | {Service} has been away | {Service} has been away | {Service} has been away | {Service} has been away | {Service} has been away
            operator     | /motion?service=warehouse  | role=heading                           | {Service} has been away | {Service} has been away | {Service} has been away | {Service} has been away | {Service} has been away
            operator     | /motion/orders/{order}     | text=Confirmed                         | whole | whole | whole | whole | whole
            """;

    /** Texts that no page may show about a fault. */
    private static final List<String> RAW =
            List.of("This page broke", "undefined", "NaN", "urn:orderly", "[object", "Exception");

    private record Row(String user, String path, String shows, List<String> away) {

        static Row of(String line, Map<String, String> values) {
            String filled = line;
            for (var value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            List<String> cells =
                    Arrays.stream(filled.split("\\|")).map(String::strip).toList();
            return new Row(cells.get(0), cells.get(1), cells.get(2), cells.subList(3, cells.size()));
        }

        /** The services without which nothing can be shown. */
        List<String> needs() {
            return IntStream.range(0, SERVICES.size())
                    .filter(i -> away.get(i).equals("instead"))
                    .mapToObj(SERVICES::get)
                    .toList();
        }
    }

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final List<String> deviations = new ArrayList<>();

    @AfterEach
    void allLeaveAndEverythingIsUpAgain() {
        visitors.values().forEach(Visitor::close);
        start(SERVICES);
    }

    @Test
    void everyPageSaysWhatIsAwayAndShowsTheRest() {
        Map<String, List<Row>> byUser = rows();

        for (String service : SERVICES) {
            orderly("stop", service);
            visitAll(byUser, List.of(service));
            start(List.of(service));
        }
        orderly(words("stop", SERVICES));
        visitAll(byUser, SERVICES);

        assertThat(deviations).as("what is not as the table says").isEmpty();
    }

    /** One page at a time for each user; different users' pages load concurrently. */
    private void visitAll(Map<String, List<Row>> byUser, List<String> away) {
        int most = byUser.values().stream().mapToInt(List::size).max().orElseThrow();
        for (int i = 0; i < most; i++) {
            int turn = i;
            List<Row> rows = byUser.values().stream()
                    .filter(pages -> pages.size() > turn)
                    .map(pages -> pages.get(turn))
                    .toList();
            rows.forEach(row ->
                    page(row).navigate(row.path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT)));
            rows.forEach(row -> compare(row, away));
        }
    }

    private void compare(Row row, List<String> away) {
        try {
            isAsTheTableSays(row, away);
        } catch (AssertionError deviation) {
            deviations.add("%s at %s without %s: %s".formatted(row.user, row.path, away, deviation.getMessage()));
        }
    }

    private void isAsTheTableSays(Row row, List<String> away) {
        Page page = page(row);
        Locator main = page.locator("main");
        Locator shown = main.locator(row.shows).first();
        List<String> needed = row.needs().stream().filter(away::contains).toList();
        if (needed.isEmpty()) {
            assertThat(shown).isVisible();
            away.forEach(service -> saysOf(service, row, page));
        } else {
            assertThat(main.getByRole(
                                    AriaRole.HEADING,
                                    new Locator.GetByRoleOptions().setName(named(needed.getFirst()) + " is away"))
                            .first())
                    .isVisible();
            assertThat(shown).isHidden();
        }
        assertThat(main.innerText()).as("%s without %s", row.path, away).doesNotContain(RAW);
        assertThat(Visitor.button(main, "Place the order")
                                        .and(page.locator(":enabled"))
                                        .count()
                                > 0
                        && Visitor.button(main, "Try again").count() > 0)
                .as("an order can be placed beside something that failed")
                .isFalse();
    }

    private static void saysOf(String service, Row row, Page page) {
        String cell = row.away.get(SERVICES.indexOf(service)).replace("{Service}", named(service));
        Locator banner = page.getByRole(AriaRole.STATUS).getByText(named(service) + " is away");
        switch (cell) {
            case "whole" -> {
                assertThat(Visitor.loading(page.locator("main"))).hasCount(0);
                assertThat(banner).isHidden();
            }
            case "banner" -> assertThat(banner).isVisible();
            default -> assertThat(page.locator("main").getByText(cell).first()).isVisible();
        }
    }

    private Page page(Row row) {
        return visitors.computeIfAbsent(row.user, Visitor::signedIn).page();
    }

    private static String named(String service) {
        return service.substring(0, 1).toUpperCase() + service.substring(1);
    }

    /** Waits until the gateway calls them again. */
    private void start(List<String> services) {
        orderly(words("start", services));
        try (var clerk = Visitor.signedIn("clerk")) {
            for (String path : List.of("customers", "orders", "products", "shipments", "invoices")) {
                await().atMost(Duration.ofSeconds(60)).until(() -> clerk.statusOf("/api/" + path) == 200);
            }
        }
    }

    private static String[] words(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toArray(String[]::new);
    }

    private static Map<String, List<Row>> rows() {
        Shelf shelf = Shelf.with(5);
        Person customer = Person.called("customer");
        String order = customer.order(shelf.productId(), 1);
        Dispatcher.dispatch(order);
        Person.called("accountant").sees("billing", "/invoices/" + order, "ISSUED");
        customer.sees("ordering", "/orders/" + order, "SHIPPED");
        Map<String, String> values = Map.of(
                "name",
                shelf.name(),
                "product",
                shelf.productId(),
                "order",
                order,
                "customer",
                customer.get("customers", "/customers/me").extract().path("id"));
        return PAGES.lines()
                .map(line -> Row.of(line, values))
                .collect(Collectors.groupingBy(Row::user, LinkedHashMap::new, Collectors.toList()));
    }
}
