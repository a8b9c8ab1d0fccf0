package dev.orderly.stories;

import static dev.orderly.stories.fixtures.Browsers.json;
import static dev.orderly.stories.fixtures.Browsers.listen;
import static dev.orderly.stories.fixtures.Browsers.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.launcher.story.Browser;
import dev.orderly.stories.fixtures.Browsers;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** What a browser can do with only the gateway's address. */
@Isolated
@ExtendWith(RunningOrderly.class)
class GatewayStory {

    private static final String ORDERS = "ordering.order.v1";

    private final Browser browser = Browsers.open();

    @Test
    void whoSignsInOrdersSeesItArriveAndSignsOut() {
        Shelf shelf = Shelf.with(5);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);

        JsonPath me = JsonPath.from(browser.signIn("customer"));
        assertThat(me.getString("username")).isEqualTo("customer");
        assertThat(me.getList("roles", String.class)).contains("customer");

        try (var customers = listen(browser);
                var others = listen(signedIn("customer2"))) {
            String order = Browsers.order(browser, shelf);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(customers.statuses(ORDERS, order)).endsWith("CONFIRMED"));
            assertThat(json(browser.get("/api/orders/" + order)).getString("status"))
                    .isEqualTo("CONFIRMED");
            assertThat(others.of(order)).isEmpty();
        }

        browser.get("/api/logout");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void everybodyReachesWhatTheirRoleAllows() {
        assertThat(signedIn("operator").get("/api/services/billing/replicas").statusCode())
                .isEqualTo(200);
        assertThat(signedIn("operator").get("/api/downstreams").statusCode()).isEqualTo(200);
        assertThat(signedIn("clerk").get("/api/customers").statusCode()).isEqualTo(200);
        assertThat(signedIn("customer").get("/api/customers").statusCode()).isEqualTo(403);
    }

    @Test
    void onlyFilesThatNeverChangeAreKept() {
        String page = browser.get("/").body();
        String script = Pattern.compile("/assets/[^\"]+\\.js")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group();

        assertThat(keptFor(browser.get(script))).contains("max-age=31536000", "immutable");
        assertThat(keptFor(browser.get("/assets/of-an-older-portal.js"))).isEqualTo("no-store");
        for (String path : List.of("/", "/shop", "/favicon.svg", "/robots.txt")) {
            assertThat(keptFor(browser.get(path))).as(path).isEqualTo("no-cache");
        }
        assertThat(browser.get("/robots.txt").body()).startsWith("User-agent:");
    }

    private static String keptFor(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    @Test
    void whoSignsOutAtKeycloakHasNoSessionHereAnyMore() {
        browser.signIn("customer2");

        Browsers.signOutAtKeycloak(browser);

        await().untilAsserted(
                        () -> assertThat(browser.get("/api/me").statusCode()).isEqualTo(401));
    }

    @Test
    void anyInstanceServesWhoIsSignedIn() {
        browser.signIn("customer");
        RunningOrderly.orderly("start", "gateway#2");
        try {
            Browser atTheOther = browser.at(RunningOrderly.address("gateway#2"));

            try (var arrivals = listen(atTheOther)) {
                String order = Browsers.order(browser, Shelf.with(5));
                await().untilAsserted(() ->
                        assertThat(arrivals.statuses(ORDERS, order)).endsWith("CONFIRMED"));
                Browsers.order(atTheOther, Shelf.with(5));

                RunningOrderly.orderly("stop", "gateway#2");

                await().until(arrivals::areOver);
            }
        } finally {
            RunningOrderly.orderly("stop", "gateway#2");
        }
    }

    @Test
    void aServiceThatIsStoppedIsSaidToBeAway() {
        browser.signIn("clerk");
        RunningOrderly.orderly("stop", "shipping");
        try {
            HttpResponse<String> answer = browser.get("/api/shipments");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(json(answer).getString("type")).isEqualTo("urn:orderly:problem:service-unreachable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(browser.get("/api/orders").statusCode()).isEqualTo(200);
        } finally {
            RunningOrderly.orderly("start", "shipping");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(browser.get("/api/shipments").statusCode()).isEqualTo(200));
    }
}
