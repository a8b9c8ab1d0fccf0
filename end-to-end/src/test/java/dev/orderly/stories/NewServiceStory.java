package dev.orderly.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.launcher.story.Browser;
import dev.orderly.statetransfer.fixtures.Patience;
import dev.orderly.stories.fixtures.Browsers;
import dev.orderly.stories.fixtures.Checkout;
import dev.orderly.stories.fixtures.Weekly;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A developer clones the sources, adds a service, and sees its first state. */
@Isolated
@Weekly
class NewServiceStory {

    @Test
    void whatTheNewServicePublishesIsSeen(@TempDir Path directory) throws IOException, InterruptedException {
        try (Checkout checkout = Checkout.in(directory)) {
            checkout.orderlyAlone("new", "returns");
            String gateway = checkout.upAlone();
            try {
                Browser clerk = new Browser(gateway);
                clerk.signIn("clerk");
                String customer = Browsers.json(clerk.get("/api/customers")).getString("items[0].id");
                String request = """
                        { "customerId": "%s", "note": "Too small" }""".formatted(customer);
                await("the customer's replica")
                        .atMost(Patience.OF_A_SLOW_MACHINE)
                        .until(() -> clerk.post("/api/returns", request).statusCode() == 201);

                Browser operator = new Browser(gateway);
                operator.signIn("operator");
                await("the state on its topic")
                        .atMost(Patience.OF_A_SLOW_MACHINE)
                        .until(() -> isSent(operator));
                assertThat(checkout.orderlyAlone("verify")).contains("returns");
            } finally {
                checkout.orderlyAlone("down");
            }
        }
    }

    private static boolean isSent(Browser operator) {
        HttpResponse<String> states = operator.get("/api/services/returns/states");
        String topic = "find { it.topic == 'returns.return.v1' }.";
        return states.statusCode() == 200
                && Browsers.json(states).getInt(topic + "rows") == 1
                && Browsers.json(states).getInt(topic + "dirty") == 0;
    }
}
