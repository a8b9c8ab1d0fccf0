package dev.orderly.stories.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The network goes away under an open page, or a newer portal replaces the open one. */
@Isolated("a customer has one cart")
@ExtendWith({RunningOrderly.class, Chromium.class})
class OfflineStory {

    private final Visitor customer = Visitor.signedIn("customer");

    @AfterEach
    void theCustomerLeaves() {
        customer.close();
    }

    @Test
    void whatIsPutIntoTheCartOfflineIsSentLater() {
        Shelf shelf = Shelf.with(5);
        customer.visits("/shop/" + shelf.productId());
        assertThat(customer.button("Put into the cart")).isVisible();

        customer.hasNetwork(false);
        assertThat(customer.text("You are offline.")).isVisible();
        customer.button("One more").click();
        customer.button("Put into the cart").click();
        assertThat(customer.text("One change to the cart waits here")).isVisible();

        customer.hasNetwork(true);
        assertThat(customer.text("You are offline.")).isHidden();
        assertThat(customer.link("Cart, 3 pieces")).isVisible(); // including the piece that was there already
        customer.visits("/cart");
        assertThat(customer.field("How many of " + shelf.name())).hasValue("3");
    }

    @Test
    void aPageThatCannotBeLoadedSaysSoAndComesByItselfOnceTheNetworkIsBack() {
        customer.visits("/shop");
        assertThat(customer.heading("Shop")).isVisible();

        customer.hasNetwork(false);
        customer.link("My orders").click();
        assertThat(customer.heading("This page could not be loaded")).isVisible();

        customer.hasNetwork(true);
        assertThat(customer.heading("My orders")).isVisible();
    }

    @Test
    void aPageThatIsGoneSinceADeploymentIsLoadedAgainByItself() {
        customer.visits("/shop");
        assertThat(customer.heading("Shop")).isVisible();
        var isLoadedAgain = new AtomicBoolean();
        customer.page().onRequest(request -> isLoadedAgain.compareAndSet(false, request.isNavigationRequest()));
        customer.page().route("**/assets/*.js", script -> {
            if (isLoadedAgain.get()) {
                script.resume();
            } else {
                script.fulfill(new Route.FulfillOptions().setStatus(404));
            }
        });

        customer.link("My orders").click();

        assertThat(customer.heading("My orders")).isVisible();
    }
}
