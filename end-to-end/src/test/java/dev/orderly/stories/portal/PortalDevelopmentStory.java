package dev.orderly.stories.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.stories.fixtures.Checkout;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Weekly;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A developer clones the sources, runs the gateway in development mode, and changes a page while looking at it. */
@Isolated
@Weekly
@ExtendWith({RunningOrderly.class, Chromium.class})
class PortalDevelopmentStory {

    private static final String PAGE = "gateway/src/main/webui/src/features/catalogue/CataloguePage.tsx";
    private static final String PROPERTIES = "gateway/src/main/resources/application.properties";

    @AfterEach
    void theBuiltOneIsBack() {
        orderly("start", "gateway");
    }

    @Test
    void whatIsChangedShowsWhileThePageIsOpen(@TempDir Path directory) throws IOException, InterruptedException {
        try (Checkout checkout = Checkout.in(directory)) {
            checkout.develop("gateway");

            try (var customer = Visitor.arriving()) {
                customer.signIn("customer");
                customer.visits("/shop");
                assertThat(customer.heading("Shop")).isVisible();
                customer.page().evaluate("window.isStillTheSame = true");

                checkout.replace(PAGE, "title={t('title')}", "title=\"In the making\"");
                assertThat(customer.heading("In the making")).isVisible();
                assertThat(customer.page().evaluate("window.isStillTheSame"))
                        .as("the page is not loaded again")
                        .isEqualTo(true);

                // An open page keeps polling, and every call to a broken gateway restarts it.
                customer.leaves();
                String properties = checkout.read(PROPERTIES);
                checkout.write(PROPERTIES, properties + "gateway.nonsense=true\n");
                await("a mistake").until(() -> customer.statusOf("/api/me") == 500);
                await("who is signed in remains so").until(() -> {
                    // Again and again, as a developer would save it: a file that is written during a restart is not
                    // read, because Quarkus records its new time without its new content.
                    checkout.write(PROPERTIES, properties);
                    return customer.statusOf("/api/me") == 200;
                });
            }
        }
    }
}
