package dev.orderly.stories.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everybody can use every page: with a screen reader, in either language, in light and dark, on a phone. With {@code
 * -Dorderly.screenshots=DIRECTORY} it also takes a picture of each.
 */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith({RunningOrderly.class, Chromium.class})
class EverybodyStory {

    private static final List<String> LANGUAGES = List.of("en", "nb");
    private static final int PHONE = 390;
    private static final @Nullable String SCREENSHOTS = System.getProperty("orderly.screenshots");

    /** Content for each page. */
    private record Example(String product, String order, String customer) {

        /** Created when the first page is visited. */
        static final Example MADE = make();

        private static Example make() {
            Person customer = Person.called("customer");
            String product = Shelf.with(20).productId();
            String order = customer.order(product, 2);
            Person dispatcher = Person.called("dispatcher");
            dispatcher.sees("shipping", "/shipments/" + order, "PENDING");
            dispatcher
                    .post(
                            "shipping",
                            "/shipments/" + order + "/dispatch",
                            Map.of("carrier", "Swift Parcels", "trackingNumber", "SP-1"))
                    .statusCode(200);
            Person.called("accountant").sees("billing", "/invoices/" + order, "ISSUED");
            customer.order(product, 1);
            return new Example(
                    product,
                    order,
                    customer.get("customers", "/customers/me").extract().path("id"));
        }
    }

    private enum Role {
        CUSTOMER(
                "/shop",
                "/shop/{product}",
                "/cart",
                "/checkout",
                "/orders",
                "/orders/{order}",
                "/profile",
                "/profile/erase"),
        CLERK(
                "/desk/orders",
                "/desk/orders/{order}",
                "/desk/orders/new",
                "/desk/customers",
                "/desk/customers/{customer}",
                "/desk/customers/new"),
        STOCK_KEEPER("/desk/products", "/desk/products/{product}", "/desk/products/new"),
        DISPATCHER("/desk/shipments"),
        ACCOUNTANT("/desk/invoices", "/desk/invoices/{order}"),
        OPERATOR(
                "/motion",
                "/motion?service=warehouse",
                "/motion?topic=ordering.order.v1",
                "/motion?service=ordering&topic=customers.customer.v1",
                "/motion/orders/{order}",
                "/nowhere");

        private final List<String> paths;

        Role(String... paths) {
            this.paths = List.of(paths);
        }

        String user() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void noPageShutsAnybodyOut(Role role) {
        try (var visitor = Visitor.signedIn(role.user())) {
            for (String language : LANGUAGES) {
                visitor.reads(language);
                for (String path : role.paths) {
                    isForEverybody(visitor, language, ColorScheme.LIGHT, PHONE, path);
                }
            }
            // Colours depend neither on the width nor on the language, and a phone's layout breaks first.
            for (String path : role.paths) {
                isForEverybody(visitor, LANGUAGES.getLast(), ColorScheme.DARK, Visitor.WIDE, path);
            }
        }
    }

    @Test
    void neitherDoesTheFrontDoor() {
        try (var visitor = Visitor.arriving()) {
            for (String language : LANGUAGES) {
                visitor.reads(language);
                isForEverybody(visitor, language, ColorScheme.DARK, PHONE, "/");
            }
            assertThat(visitor.button("Logg inn")).isVisible();
        }
    }

    private static void isForEverybody(Visitor visitor, String language, ColorScheme scheme, int width, String path) {
        String name = "%s-%s-%s-%d".formatted(path.equals("/") ? "front-door" : path, language, scheme, width);
        Page page = visitor.page();
        visitor.turnsTo(scheme, width);
        visitor.visits(filled(path));
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        assertThat(Visitor.loading(page.locator("body"))).hasCount(0);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        if (SCREENSHOTS != null) {
            Path file =
                    Path.of(SCREENSHOTS, name.replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^-", "") + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }

        assertThat(Axe.violationsOn(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s needs no scrolling sideways", name)
                .isEqualTo(true);
    }

    private static String filled(String path) {
        return path.replace("{product}", Example.MADE.product)
                .replace("{order}", Example.MADE.order)
                .replace("{customer}", Example.MADE.customer);
    }
}
