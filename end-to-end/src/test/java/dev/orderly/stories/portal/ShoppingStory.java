package dev.orderly.stories.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the catalogue to the invoice. */
@ExtendWith({RunningOrderly.class, Chromium.class})
class ShoppingStory {

    private final Shelf shelf = Shelf.with(10);

    @Test
    void aCustomerOrdersAndWatchesItComeAndHoldsTheInvoice() throws IOException {
        try (var customer = Visitor.signedIn("customer2");
                var dispatcher = Visitor.signedIn("dispatcher")) {
            String order = orders(customer);
            assertThat(customer.text("Thank you, that is ordered.")).isVisible();
            assertThat(customer.text("It is being packed")).isVisible();

            dispatcher.visits("/desk/shipments");
            parcel(dispatcher, "Dispatch").click();
            dispatcher.dialog().getByLabel("Carrier").fill("Swift Parcels");
            dispatcher.dialog().getByLabel("Tracking number").fill("SP-1");
            dispatcher.choice("It has left").click();
            assertThat(dispatcher.text("The parcel is on its way")).isVisible();

            assertThat(customer.text("It is on the road")).isVisible();
            Download invoice = customer.page()
                    .waitForDownload(() -> customer.button("Download the PDF").click());
            assertThat(Files.readAllBytes(invoice.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

            parcel(dispatcher, "Delivered").click();
            dispatcher.choice("Yes, delivered").click();
            Person.called("customer2").sees("ordering", "/orders/" + order, "COMPLETED");
            assertThat(customer.text("Completed")).isVisible();
        }
    }

    @Test
    void anOrderThatIsCancelledInOneWindowIsCancelledInTheOther() {
        String order = Person.called("customer2").order(shelf.productId(), 1);
        try (var one = Visitor.signedIn("customer2");
                var other = Visitor.signedIn("customer2")) {
            one.visits("/orders/" + order);
            other.visits("/orders/" + order);
            assertThat(other.button("Cancel the order")).isVisible();

            one.button("Cancel the order").click();
            one.choice("Yes, cancel it").click();

            assertThat(one.text("This order is cancelled")).isVisible();
            assertThat(other.text("This order is cancelled")).isVisible();
        }
    }

    @Test
    void aCustomerReachesNobodyElsesOrder() {
        String order = Person.called("customer").order(shelf.productId(), 1);
        try (var other = Visitor.signedIn("customer2")) {
            other.visits("/orders/" + order);

            assertThat(other.heading("There is nothing here")).isVisible();
            assertThat(other.statusOf("/api/orders/" + order)).isEqualTo(404);
            assertThat(other.statusOf("/api/invoices/" + order)).isEqualTo(404);
        }
    }

    /** Returns the order's id. */
    private String orders(Visitor customer) {
        customer.visits("/shop/" + shelf.productId());
        customer.button("One more").click();
        customer.button("Put into the cart").click();
        customer.link("Cart, 2 pieces").click();
        customer.page().reload(); // the cart is stored by ordering, not in the browser
        customer.link("To the checkout").click();
        customer.button("Place the order").click();
        customer.page().waitForURL("**/orders/*");
        String path = customer.page().url().replaceFirst("\\?.*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The button for the story's own parcel. */
    private Locator parcel(Visitor dispatcher, String button) {
        return dispatcher
                .page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(shelf.name()))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }
}
